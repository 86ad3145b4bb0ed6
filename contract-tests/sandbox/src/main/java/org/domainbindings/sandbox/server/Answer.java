package org.domainbindings.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.domainbindings.sandbox.server.BodyFormat.Document;

/**
 * An answer to be sent.
 *
 * @param operation the provider's name of the operation; {@code ?} if unknown
 * @param outcome the outcome in a few words, without secrets
 * @param headers further headers
 */
public record Answer(
    String operation,
    String outcome,
    int httpStatus,
    String contentType,
    byte[] body,
    Map<String, String> headers) {

  public Answer(String operation, String outcome, int httpStatus, String contentType, byte[] body) {
    this(operation, outcome, httpStatus, contentType, body, Map.of());
  }

  public static Answer of(
      String operation, String outcome, int httpStatus, BodyFormat format, Document document) {
    return new Answer(operation, outcome, httpStatus, format.contentType(), format.write(document));
  }

  public static Answer html(String operation, String outcome, int httpStatus, String text) {
    var page = "<html><body><h1>" + text + "</h1></body></html>\n";
    return new Answer(
        operation,
        outcome,
        httpStatus,
        "text/html;charset=utf-8",
        page.getBytes(StandardCharsets.UTF_8));
  }

  public Answer withHeader(String name, String value) {
    var more = Copies.with(headers, name, value);
    return new Answer(operation, outcome, httpStatus, contentType, body, more);
  }

  Answer withOutcome(String newOperation, String newOutcome, int newStatus) {
    return new Answer(newOperation, newOutcome, newStatus, contentType, body, headers);
  }
}
