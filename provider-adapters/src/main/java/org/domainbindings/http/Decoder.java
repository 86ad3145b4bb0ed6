package org.domainbindings.http;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/**
 * Reads bodies, as long as they are of bearable size, and decodes them with the generated adapters,
 * whether they are JSON or XML.
 *
 * <p>What a body is, its first character tells: servers send either under any content type. All
 * providers answer in UTF-8, whatever the header says.
 */
final class Decoder {

  /**
   * How many bytes a value must have on average in the largest answer. A documented one has some
   * twenty; an empty object or list has three, but takes a hundred of memory once it is decoded.
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

  /** Reads a body to its end. */
  Buffer read(ResponseBody body) throws IOException {
    BufferedSource source = body.source();
    if (body.contentLength() > largest || source.request(largest + 1)) {
      throw new UnreadableAnswerException("the answer is larger than " + largest + " bytes");
    }
    Buffer read = source.getBuffer();
    if (values(read) > largest / BYTES_OF_VALUE) {
      throw new UnreadableAnswerException("the answer has too many values for its size");
    }
    return read;
  }

  /** Counts what separates values in JSON and XML, or more if texts have the same characters. */
  private static long values(Buffer body) {
    long values = 0;
    try (Buffer.UnsafeCursor cursor = body.readUnsafe()) {
      while (cursor.next() >= 0) {
        byte[] data = cursor.data;
        for (int i = cursor.start; i < cursor.end; i++) {
          switch (data[i]) {
            case ',', '{', '[', '<', '=' -> values++;
            default -> {
              // Part of a value.
            }
          }
        }
      }
    }
    return values;
  }

  static String text(Buffer body) {
    Buffer text = body.clone();
    skipByteOrderMark(text);
    return text.readUtf8();
  }

  private static void skipByteOrderMark(Buffer body) {
    if (body.rangeEquals(0, BYTE_ORDER_MARK)) {
      discard(body, BYTE_ORDER_MARK.size());
    }
  }

  private static void discard(Buffer body, long count) {
    try {
      body.skip(count);
    } catch (IOException e) {
      throw new IllegalStateException("A buffer in memory cannot fail", e);
    }
  }

  /**
   * Decodes a body.
   *
   * @param body the body, which stays as it is
   * @param type the type of the answer
   * @param redaction what takes the secrets out of what the answer shows of itself
   * @return the answer
   * @throws UnreadableAnswerException if the body is not of the documented form
   */
  Object decode(Buffer body, Type type, UnaryOperator<String> redaction)
      throws UnreadableAnswerException {
    Answers adapter = new Answers(moshi.adapter(type), redaction);
    Buffer rest = body.clone();
    skipByteOrderMark(rest);
    try {
      int first = first(rest);
      if (first == '{') {
        // Not the buffer itself: what searches it would begin at its head each time.
        return notNull(adapter.fromJson(Okio.buffer((okio.Source) rest)));
      }
      if (first == '<') {
        refuseHtml(rest);
        Reader text = new InputStreamReader(rest.inputStream(), StandardCharsets.UTF_8);
        return notNull(adapter.fromJsonValue(XmlTree.read(text)));
      }
      throw new UnreadableAnswerException(
          first < 0 ? "the answer is empty" : "the answer is no object of JSON and no XML");
    } catch (JsonDataException e) {
      throw new UnreadableAnswerException("the answer is not of the documented form" + place(e));
    } catch (UnreadableAnswerException e) {
      throw e;
    } catch (IOException | XMLStreamException e) {
      throw new UnreadableAnswerException("the answer breaks off or is malformed");
    }
  }

  /** Passes over white space and returns the first character after it, or -1. */
  private static int first(Buffer body) {
    long blanks = 0;
    for (long size = body.size(); blanks < size; blanks++) {
      byte character = body.getByte(blanks);
      if (character != ' ' && character != '\n' && character != '\r' && character != '\t') {
        discard(body, blanks);
        return character;
      }
    }
    return -1;
  }

  private static void refuseHtml(Buffer body) throws UnreadableAnswerException {
    String beginning = body.snapshot((int) Math.min(body.size(), BEGINNING)).utf8();
    if (HTML.matcher(beginning).lookingAt()) {
      throw new UnreadableAnswerException("the answer is an HTML page");
    }
  }

  /**
   * Parsers repeat what they stumble over; only the names of documented properties may be shown.
   */
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

  /** Reads an answer that stands alone, and tells all its parts how to show themselves. */
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
        throw new JsonDataException("Something follows the end of the answer");
      }
      return answer;
    }

    @Override
    public void toJson(JsonWriter json, @Nullable Object answer) {
      throw new UnsupportedOperationException("Answers are only read");
    }
  }
}
