package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.Secret;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.alidns.AlidnsCredentials;
import org.domainbindings.alidns.client.ApplyForRetrievalRequest;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.junit.jupiter.api.Test;

/** The operation of Alibaba Cloud DNS, whose every request the sandbox checks the signature of. */
class AlidnsCallsTest extends OperationCalls {

  private static final String ACTION = "ApplyForRetrievalDomainName";

  @Override
  Map<String, String> addedByTheAdapter() {
    return Map.of(
        "Format", format.name(),
        "Version", "2015-01-09",
        "AccessKeyId", "***",
        "Signature", "***",
        "SignatureMethod", "HMAC-SHA1",
        "SignatureVersion", "1.0",
        "Timestamp", "2026-03-01T12:00:00Z",
        "SignatureNonce", nonce());
  }

  @Override
  String inFormat(String path) {
    return path;
  }

  private String nonce() {
    return latest().parameters().get("SignatureNonce").get(0);
  }

  @Test
  void applyForRetrieval_isAcknowledgedWithARequestIdToQuote() {
    var answer = Secrets.hiddenIn(alidns.applyForRetrieval("example.com"));
    assertThat(answer.domainName()).isEqualTo("example.com");
    assertThat(answer.requestId()).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    arrived("POST", "/", "Action", ACTION, "DomainName", "example.com");
    assertThat(sandbox.alidns().applications()).containsOnlyKeys("example.com");
  }

  @Test
  void applyForRetrieval_passesOnLanguageAndAddressOfTheEndUser() {
    var request =
        ApplyForRetrievalRequest.builder("example.com").lang("en").userClientIp("192.0.2.10");
    Secrets.hiddenIn(alidns.applyForRetrieval(request.build()));
    arrived(
        "POST",
        "/",
        "Action",
        ACTION,
        "DomainName",
        "example.com",
        "Lang",
        "en",
        "UserClientIp",
        "192.0.2.10");
  }

  @Test
  void applyForRetrieval_usesANonceOnce() {
    alidns.applyForRetrieval("example.com");
    var first = nonce();
    alidns.applyForRetrieval("example.net");
    assertThat(nonce()).hasSizeGreaterThanOrEqualTo(16).isNotEqualTo(first);
  }

  @Test
  void applyForRetrieval_signsWithATemporaryKey() {
    var key =
        new AlidnsCredentials(
            Secret.of(AlidnsSandbox.STS_ACCESS_KEY_ID),
            Secret.of(AlidnsSandbox.STS_ACCESS_KEY_SECRET),
            Optional.of(Secret.of(AlidnsSandbox.STS_SECURITY_TOKEN)));
    try (var client = onSandbox(Alidns.builder()).credentials(key).build()) {
      assertThat(client.applyForRetrieval("example.com").domainName()).isEqualTo("example.com");
    }
    assertThat(latest().parameters()).containsEntry("SecurityToken", List.of("***"));
  }
}
