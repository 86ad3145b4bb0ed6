package org.domainbindings.sandbox.alidns;

import org.domainbindings.sandbox.server.BodyFormat.Document;
import org.domainbindings.sandbox.server.Hash;

/** The two forms of Alibaba Cloud DNS's answers. */
final class AlidnsAnswers {

  private static final String HOST_ID = "alidns.aliyuncs.com";

  private AlidnsAnswers() {}

  static Document success(String requestId, String domain) {
    return new Document(
        AlidnsRules.ACTION + "Response",
        Hash.of("RequestId", requestId).with("DomainName", domain));
  }

  static Document failure(String requestId, AlidnsRefusal refusal) {
    return new Document(
        "Error",
        Hash.of("RequestId", requestId)
            .with("HostId", HOST_ID)
            .with("Code", refusal.code())
            .with("Message", refusal.text())
            .with("Recommend", "Look up " + refusal.code() + " in the error code table"));
  }
}
