package org.domainbindings.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies up to a maximum size, and decodes JSON or XML with the generated adapters.
 *
 * <p>The format is recognized by the first character, as servers send either under any content
 * type. All providers use UTF-8, whatever the header says.
 */
final class Decoder {

  /**
   * The bytes that a value must take on average in the largest answer. Documented values take some
   * twenty; an empty object takes three, but a hundred in memory.
   */
  private static final int BYTES_OF_VALUE = 16;

  private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");
  private static final int BEGINNING = 100;
  private static final Pattern HTML =
      Pattern.compile("<(!doctype\\s+)?html\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH = Pattern.compile("\\$[.\\[][A-Za-z0-9_.\\[\\]]+$");
  private static final String TOO_DEEP = "Nesting too deep";
  private static final int LONGEST_MESSAGE = 1000;

  private final Moshi moshi;
  private final long largest;

  Decoder(Moshi moshi, long largest) {
    this.moshi = moshi;
    this.largest = largest;
  }

  /** Reads a whole body, without any byte order mark. */
  byte[] read(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    if (body.contentLength() > largest || source.request(largest + 1)) {
      throw new UnreadableAnswerException("the answer is larger than " + largest + " bytes");
    }
    if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
      source.skip(BYTE_ORDER_MARK.size());
    }
    byte[] read = source.readByteArray();
    long most = largest / BYTES_OF_VALUE;
    if (read.length > most && values(read) > most) {
      throw new UnreadableAnswerException("the answer has too many values for its size");
    }
    return read;
  }

  /** Counts separators of values in JSON and XML; more if strings contain the same characters. */
  private static long values(byte[] body) {
    long values = 0;
    for (byte character : body) {
      switch (character) {
        case ',', '{', '[', '<', '=' -> values++;
        default -> {
          // Part of a value.
        }
      }
    }
    return values;
  }

  /**
   * Decodes a body.
   *
   * @param body the body
   * @param type the type of the answer
   * @param redaction removes secrets from the {@code toString} of the answer
   * @return the answer
   * @throws UnreadableAnswerException if the body does not have the documented form
   */
  Object decode(byte[] body, Type type, UnaryOperator<String> redaction)
      throws UnreadableAnswerException {
    Answers adapter = new Answers(moshi.adapter(type), redaction);
    int first = first(body);
    InputStream rest = new ByteArrayInputStream(body, first, body.length - first);
    try {
      if (first == body.length) {
        throw new UnreadableAnswerException("the answer is empty");
      }
      if (body[first] == '{') {
        return notNull(adapter.fromJson(Okio.buffer(Okio.source(rest))));
      }
      if (body[first] == '<') {
        refuseHtml(body, first);
        Reader text = new InputStreamReader(rest, StandardCharsets.UTF_8);
        return notNull(adapter.fromJsonValue(XmlTree.read(text)));
      }
      throw new UnreadableAnswerException("the answer is neither a JSON object nor XML");
    } catch (JsonDataException e) {
      throw new UnreadableAnswerException(
          "the answer does not have the documented form" + place(e));
    } catch (UnreadableAnswerException e) {
      throw e;
    } catch (IOException | XMLStreamException e) {
      throw new UnreadableAnswerException("the answer is truncated or malformed");
    }
  }

  /** Returns the index of the first character that is not white space. */
  private static int first(byte[] body) {
    int first = 0;
    while (first < body.length && " \n\r\t".indexOf(body[first]) >= 0) {
      first++;
    }
    return first;
  }

  private static void refuseHtml(byte[] body, int first) throws UnreadableAnswerException {
    int length = Math.min(body.length - first, BEGINNING);
    String beginning = new String(body, first, length, StandardCharsets.UTF_8);
    if (HTML.matcher(beginning).lookingAt()) {
      throw new UnreadableAnswerException("the answer is an HTML page");
    }
  }

  /** Messages of parsers quote the input; only names of documented properties may be shown. */
  private static String place(JsonDataException cause) {
    String message = String.valueOf(cause.getMessage());
    if (message.startsWith(TOO_DEEP) || message.length() > LONGEST_MESSAGE) {
      return "";
    }
    Matcher path = PATH.matcher(message);
    return path.find() ? ", at " + path.group() : "";
  }

  private static Object notNull(@Nullable Object value) throws UnreadableAnswerException {
    if (value == null) {
      throw new UnreadableAnswerException("the answer is null");
    }
    return value;
  }

  /** Reads a whole answer, and passes the redaction to all its parts. */
  private static final class Answers extends JsonAdapter<Object> {

    private final JsonAdapter<Object> adapter;
    private final UnaryOperator<String> redaction;

    Answers(JsonAdapter<Object> adapter, UnaryOperator<String> redaction) {
      this.adapter = adapter;
      this.redaction = redaction;
    }

    @Override
    public @Nullable Object fromJson(JsonReader json) throws IOException {
      json.setTag(UnaryOperator.class, redaction);
      Object answer = adapter.fromJson(json);
      if (json.peek() != JsonReader.Token.END_DOCUMENT) {
        throw new JsonDataException("The answer continues after its end");
      }
      return answer;
    }

    @Override
    public void toJson(JsonWriter json, @Nullable Object answer) {
      throw new UnsupportedOperationException("Answers are only read");
    }
  }
}
