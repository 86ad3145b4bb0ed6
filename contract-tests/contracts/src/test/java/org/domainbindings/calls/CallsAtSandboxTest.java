package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.domainbindings.Secret;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.alidns.AlidnsCredentials;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.Transfer;
import org.domainbindings.freenom.client.TransferStatus;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox.SentCode;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.sandbox.freenom.FreenomTransfer;
import org.domainbindings.sandbox.traffic.ReceivedRequest;
import org.junit.jupiter.api.Test;

/** Calls at the sandbox, beyond what the contracts cover. */
class CallsAtSandboxTest extends WithAdapters {

  private ReceivedRequest latest() {
    var requests = sandbox.requests();
    return requests.get(requests.size() - 1);
  }

  private String nonce() {
    return latest().parameters().get("SignatureNonce").get(0);
  }

  @Test
  void sendsVerificationCode_withUserAgentOfProgram() {
    dnspod.sendVerificationCode("example.com", DnspodSandbox.EMAIL);
    assertThat(latest().hasHeader("User-Agent")).isTrue();
    assertThat(sandbox.dnspod().sentCodes())
        .containsExactly(new SentCode("example.com", DnspodSandbox.EMAIL, NOON.instant()));
  }

  @Test
  void usesNonce_onlyOnce() {
    alidns.applyForRetrieval("example.com");
    var first = nonce();
    alidns.applyForRetrieval("example.net");
    assertThat(nonce()).hasSizeGreaterThanOrEqualTo(16).isNotEqualTo(first);
  }

  @Test
  void signsWithTemporaryKey() {
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

  @Test
  void registersDomain_andHidesItsAuthcode() {
    var order =
        RegisterDomainRequest.builder("fresh.tk", DomainType.PAID)
            .forwardUrl("https://www.example.com/?q=a+b&r=%20")
            .ownerId(FreenomSandbox.CONTACT_ID)
            .build();
    var answer = freenom.domains().register(order);
    var registered = sandbox.freenom().domain("fresh.tk").orElseThrow();
    assertThat(latest().parameters())
        .containsEntry("forward_url", List.of("https://www.example.com/?q=a+b&r=%20"));
    assertThat(registered.authcode()).hasSize(17);
    assertThat(answer.domain().authcode()).isEqualTo(registered.authcode());
    assertThat(answer.toString()).contains("FRESH.TK").doesNotContain(registered.authcode());
  }

  @Test
  void deletesNothing_inTestMode() {
    var rehearsal =
        onSandbox(Freenom.builder())
            .credentials(FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD)
            .testMode(true);
    try (var client = rehearsal.build()) {
      assertThat(client.domains().delete("paid.tk").domains()).hasSize(1);
    }
    assertThat(latest().parameters()).containsEntry("test_mode", List.of("1"));
    assertThat(sandbox.freenom().domain("paid.tk")).isPresent();
  }

  @Test
  void requestsTransfer_toOwnAccount() {
    freenom
        .transfers()
        .request(
            "elsewhere.tk", FreenomSandbox.AUTHCODE, Period.YEARS_2, FreenomSandbox.CONTACT_ID);
    assertThat(sandbox.freenom().transfers())
        .filteredOn(transfer -> transfer.domain().equals("ELSEWHERE.TK"))
        .singleElement()
        .returns(2, FreenomTransfer::years)
        .returns(FreenomSandbox.CONTACT_ID, FreenomTransfer::ownerId);
  }

  @Test
  void approvesTransfer() {
    freenom.transfers().approve("leaving.tk");
    assertThat(freenom.transfers().list().transfers())
        .extracting(Transfer::status)
        .containsExactly(TransferStatus.APPROVED);
  }
}
