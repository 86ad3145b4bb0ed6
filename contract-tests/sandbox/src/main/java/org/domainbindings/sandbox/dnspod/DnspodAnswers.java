package org.domainbindings.sandbox.dnspod;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.domainbindings.sandbox.server.BodyFormat.Document;
import org.domainbindings.sandbox.server.Hash;

/** The form of DNSPod's answers, the same for success and failure. */
final class DnspodAnswers {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private DnspodAnswers() {}

  static Document success(Instant now) {
    return status("1", "Action completed successful", now);
  }

  static Document failure(DnspodRefusal refusal, Instant now) {
    return status(Integer.toString(refusal.code()), refusal.text(), now);
  }

  private static Document status(String code, String message, Instant now) {
    var status =
        Hash.of("code", code).with("message", message).with("created_at", TIME.format(now));
    return new Document("dnspod", Hash.EMPTY.with("status", status), Set.of("message"));
  }
}
