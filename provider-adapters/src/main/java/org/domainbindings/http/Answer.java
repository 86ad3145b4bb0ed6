package org.domainbindings.http;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** A complete answer, decoded once: asking for the same type again returns the same object. */
public final class Answer {

  private final int status;
  private final Headers headers;
  private final byte[] body;
  private final Decoder decoder;
  private final UnaryOperator<String> redaction;
  private @Nullable Type decodedType;
  private @Nullable Object decoded;

  Answer(
      int status, Headers headers, byte[] body, Decoder decoder, UnaryOperator<String> redaction) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.decoder = decoder;
    this.redaction = redaction;
  }

  /**
   * Returns the HTTP status.
   *
   * @return the status
   */
  public int status() {
    return status;
  }

  /**
   * Decodes the body, whether it is JSON or XML.
   *
   * @param <T> the type of the answer
   * @param type the type of the answer
   * @return the answer
   * @throws UnreadableAnswerException if the body does not have the documented form
   */
  public <T> T as(Class<T> type) throws UnreadableAnswerException {
    if (decoded == null || decodedType != type) {
      decoded = decoder.decode(body, type, redaction);
      decodedType = type;
    }
    return type.cast(decoded);
  }

  /** The answer as received, for watchers. */
  RawAnswer raw() {
    return new RawAnswer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  /** Omits headers and body, which may contain secrets. */
  @Override
  public String toString() {
    return "Answer[status=" + status + ", body of " + body.length + " bytes]";
  }
}
