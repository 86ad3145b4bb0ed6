package org.domainbindings.sandbox;

import java.nio.charset.StandardCharsets;
import org.domainbindings.sandbox.BodyFormat.Document;

/**
 * One answer, ready to be sent.
 *
 * @param operation the provider's name for what was called; {@code ?} when it has no such operation
 * @param outcome what came of it in a few words, without secrets
 */
record Answer(
    String operation, String outcome, int httpStatus, String contentType, byte[] body) {

  static Answer of(
      String operation, String outcome, int httpStatus, BodyFormat format, Document document) {
    return new Answer(
        operation, outcome, httpStatus, format.contentType(), format.write(document));
  }

  static Answer html(String operation, String outcome, int httpStatus, String text) {
    var page = "<html><body><h1>" + text + "</h1></body></html>\n";
    return new Answer(
        operation,
        outcome,
        httpStatus,
        "text/html;charset=utf-8",
        page.getBytes(StandardCharsets.UTF_8));
  }
}
