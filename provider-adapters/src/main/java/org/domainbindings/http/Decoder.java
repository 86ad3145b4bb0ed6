package org.domainbindings.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import okhttp3.ResponseBody;
import okio.BufferedSource;

/**
 * Decodes a body with the generated adapters, whether it is JSON or XML.
 *
 * <p>What a body is, its first character tells: servers send either under any content type.
 */
public final class Decoder {

  /** Far more than any documented answer; what is larger is no answer of the service. */
  private static final long LARGEST_BODY = 16L * 1024 * 1024;

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final Pattern HTML =
      Pattern.compile("<(!doctype\\s+)?html\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH = Pattern.compile("\\$[.\\[][A-Za-z0-9_.\\[\\]]+$");
  private static final Type TREE =
      Types.newParameterizedType(Map.class, String.class, Object.class);

  private final Moshi moshi;

  Decoder(Moshi moshi) {
    this.moshi = moshi;
  }

  /** All providers answer in UTF-8, whatever the header says. */
  static String text(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    if (body.contentLength() > LARGEST_BODY || source.request(LARGEST_BODY + 1)) {
      throw new UnreadableAnswerException("the answer is larger than 16 MiB");
    }
    String text = source.readUtf8();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  /**
   * Decodes a body.
   *
   * @param <T> the type of the answer
   * @param body the body, JSON or XML
   * @param type the type of the answer
   * @return the answer
   * @throws UnreadableAnswerException if the body is not of the documented form
   */
  public <T> T decode(String body, Class<T> type) throws UnreadableAnswerException {
    return type.cast(decode(body, (Type) type));
  }

  /**
   * Decodes a body into maps, lists and texts, for properties that no model of an answer has.
   *
   * @param body the body, JSON or XML
   * @return its properties
   * @throws UnreadableAnswerException if the body is neither JSON nor XML
   */
  public Map<?, ?> properties(String body) throws UnreadableAnswerException {
    return (Map<?, ?>) decode(body, TREE);
  }

  Object decode(String body, Type type) throws UnreadableAnswerException {
    JsonAdapter<Object> adapter = moshi.adapter(type);
    String text = body.strip();
    try {
      if (text.startsWith("{")) {
        return notNull(adapter.fromJson(text));
      }
      if (HTML.matcher(text).lookingAt()) {
        throw new UnreadableAnswerException("the answer is an HTML page");
      }
      if (text.startsWith("<")) {
        return notNull(adapter.fromJsonValue(XmlTree.read(text)));
      }
    } catch (JsonDataException e) {
      String place = type.equals(TREE) ? "" : place(e);
      throw new UnreadableAnswerException("the answer is not of the documented form" + place);
    } catch (UnreadableAnswerException e) {
      throw e;
    } catch (IOException | XMLStreamException e) {
      throw new UnreadableAnswerException("the answer breaks off or is malformed");
    }
    throw new UnreadableAnswerException(
        text.isEmpty() ? "the answer is empty" : "the answer is no object of JSON and no XML");
  }

  /**
   * Parsers repeat what they stumble over; only the names of documented properties may be shown.
   */
  private static String place(JsonDataException cause) {
    Matcher path = PATH.matcher(String.valueOf(cause.getMessage()));
    return path.find() ? ", at " + path.group() : "";
  }

  private static Object notNull(Object value) throws UnreadableAnswerException {
    if (value == null) {
      throw new UnreadableAnswerException("the answer is null");
    }
    return value;
  }
}
