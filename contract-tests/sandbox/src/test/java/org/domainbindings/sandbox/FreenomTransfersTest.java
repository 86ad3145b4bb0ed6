package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.sandbox.freenom.FreenomTransfer;
import org.domainbindings.sandbox.freenom.FreenomTransfer.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Freenom's five functions on transfers. */
class FreenomTransfersTest extends WithSandbox {

  private final FreenomCaller freenom = new FreenomCaller(sandbox);

  private Reply request(String domain, String... more) {
    var all = new ArrayList<>(List.of("domainname", domain));
    all.addAll(List.of("authcode", FreenomSandbox.AUTHCODE, "owner_id", "JSMTH01"));
    all.addAll(List.of(more));
    return freenom.call("domain/transfer/request", all.toArray(String[]::new));
  }

  private List<Object> listed() {
    return freenom.call("domain/transfer/list").list("transfer");
  }

  private FreenomDomain stored(String name) {
    return sandbox.freenom().domain(name).orElseThrow();
  }

  @Test
  void returnsPriceOfTransfer_withRenewalForOneYear() {
    var reply =
        freenom.call(
            "domain/transfer/price",
            "domainname",
            "elsewhere.tk",
            "authcode",
            FreenomSandbox.AUTHCODE);
    assertThat(reply.body())
        .isEqualTo(
            "{\"transfer\":[{\"domainname\":\"ELSEWHERE.TK\",\"domaintype\":\"PAID\","
                + "\"period\":\"1Y\",\"currency\":\"USD\",\"retailprice\":\"9.95\","
                + "\"partnerprice\":\"7.50\"}],\"result\":\"PRICES PROVIDED\",\"status\":\"OK\"}");
    assertThat(sandbox.freenom().transfers()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain/transfer/price", "domain/transfer/request"})
  void requiresDomainOfAnotherAccount_andItsAuthcode(String function) {
    sandbox.freenom().add(FreenomDomain.free("gratis.tk").heldBy(""));
    for (var wrong :
        List.of(
            List.of("-", FreenomSandbox.AUTHCODE, "Invalid domainname"),
            List.of("elsewhere.tk", "", "Invalid authcode"),
            List.of("elsewhere.tk", "wrong", "Invalid authcode"),
            List.of("unknown.tk", "any", "Domain UNKNOWN.TK is not registered"),
            List.of("paid.tk", "any", "Domain PAID.TK is in the account already"),
            List.of("gratis.tk", "any", "Domain GRATIS.TK is a free domain"))) {
      var reply =
          freenom.call(
              function,
              "domainname",
              wrong.get(0),
              "authcode",
              wrong.get(1),
              "period",
              "1Y",
              "owner_id",
              "JSMTH01");
      assertThat(reply.text("error")).isEqualTo(wrong.get(2));
    }
  }

  @Test
  void requestsTransfer_whichIsPending() {
    var reply = request("elsewhere.tk", "period", "2Y");
    assertThat(reply.body())
        .isEqualTo(
            "{\"result\":\"TRANSFER REQUESTED\",\"transfer\":[{\"domainname\":\"ELSEWHERE.TK\","
                + "\"status\":\"REQUESTED\"}],\"status\":\"OK\"}");
    assertThat(listed())
        .contains(
            Map.of(
                "domainname", "ELSEWHERE.TK",
                "transfertype", "INCOMING",
                "status", "PENDING",
                "lastupdate", "2026-03-01 12:00:00"));
    assertThat(stored("elsewhere.tk").account()).isEmpty();

    sandbox.freenom().settleTransfer("elsewhere.tk", Status.APPROVED);
    assertThat(stored("elsewhere.tk").account()).isEqualTo(FreenomSandbox.EMAIL);
    assertThat(stored("elsewhere.tk").expires()).isEqualTo("2033-01-15");
    assertThat(stored("elsewhere.tk").contacts()).containsEntry(Role.OWNER, "JSMTH01");
  }

  @Test
  void requestsTransfer_forOneYearByDefault() {
    request("elsewhere.tk");
    assertThat(sandbox.freenom().transfers().get(1).years()).isEqualTo(1);
  }

  @Test
  void keepsDomain_whenTransferIsDeclined() {
    request("elsewhere.tk");
    sandbox.freenom().settleTransfer("elsewhere.tk", Status.DECLINED);
    assertThat(stored("elsewhere.tk").account()).isEmpty();
    assertThat(listed().toString()).contains("DECLINED");
  }

  @Test
  void refusesSecondTransfer_whileOneIsPending() {
    request("elsewhere.tk", "period", "1Y");
    assertThat(request("elsewhere.tk", "period", "2Y").text("error"))
        .isEqualTo("Domain ELSEWHERE.TK is being transferred already");
  }

  @ParameterizedTest
  @CsvSource({"period, 7Y", "period, 3M", "owner_id, NOBODY9"})
  void refusesInvalidPeriodOrOwner(String name, String value) {
    var right = Map.of("period", "1Y", "owner_id", "JSMTH01");
    var all =
        new ArrayList<>(List.of("domainname", "elsewhere.tk", "authcode", FreenomSandbox.AUTHCODE));
    right.forEach((key, ok) -> all.addAll(List.of(key, key.equals(name) ? value : ok)));
    var reply = freenom.call("domain/transfer/request", all.toArray(String[]::new));
    assertThat(reply.text("error")).isEqualTo("Invalid " + name);
  }

  @Test
  void refusesRequestWithoutOwner() {
    var reply =
        freenom.call(
            "domain/transfer/request",
            "domainname",
            "elsewhere.tk",
            "authcode",
            FreenomSandbox.AUTHCODE);
    assertThat(reply.text("error")).isEqualTo("Invalid owner_id");
  }

  @Test
  void approvesOutgoingTransfer() {
    var reply = freenom.call("domain/transfer/approve", "domainname", "leaving.tk");
    assertThat(reply.body())
        .isEqualTo(
            "{\"result\":\"TRANSFER APPROVED\",\"transfer\":[{\"domainname\":\"LEAVING.TK\","
                + "\"status\":\"APPROVED\"}],\"status\":\"OK\"}");
    assertThat(freenom.call("domain/getinfo", "domainname", "leaving.tk").text("status"))
        .isEqualTo("error");
    assertThat(listed())
        .containsExactly(
            Map.of(
                "domainname", "LEAVING.TK",
                "transfertype", "OUTGOING",
                "status", "APPROVED",
                "newregistrar", "Example Registrar",
                "lastupdate", "2026-03-01 12:00:00"));
  }

  @Test
  void declinesOutgoingTransfer() {
    var reply =
        freenom.call("domain/transfer/decline", "domainname", "leaving.tk", "reason", "unpaid");
    assertThat(reply.body())
        .isEqualTo(
            "{\"result\":\"TRANSFER DECLINED\",\"transfer\":[{\"domainname\":\"LEAVING.TK\","
                + "\"status\":\"DECLINED\"}],\"status\":\"OK\"}");
    assertThat(freenom.call("domain/getinfo", "domainname", "leaving.tk").text("status"))
        .isEqualTo("OK");
  }

  @Test
  void declinesOnlyWithReason() {
    assertThat(freenom.call("domain/transfer/decline", "domainname", "leaving.tk").text("error"))
        .isEqualTo("Invalid reason");
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain/transfer/approve", "domain/transfer/decline"})
  void endsOutgoingPendingTransfersOnly(String function) {
    sandbox.freenom().add(FreenomTransfer.incoming("elsewhere.tk", now()));
    for (var name : List.of("paid.tk", "elsewhere.tk", "unknown.tk")) {
      var reply = freenom.call(function, "domainname", name, "reason", "unpaid");
      assertThat(reply.text("error")).startsWith("No outgoing transfer of ");
    }
    freenom.call("domain/transfer/approve", "domainname", "leaving.tk");
    assertThat(
            freenom.call(function, "domainname", "leaving.tk", "reason", "too late").text("error"))
        .startsWith("No outgoing transfer of ");
  }

  @Test
  void movesDomainBetweenAccounts_bothListingTransfer() {
    sandbox
        .freenom()
        .addAccount("other@example.com", FreenomSandbox.PASSWORD)
        .add(FreenomContact.of("OTHER01").heldBy("other@example.com"));
    var other = new FreenomCaller(sandbox, "other@example.com");
    other.call(
        "domain/transfer/request",
        "domainname",
        "paid.tk",
        "authcode",
        FreenomSandbox.AUTHCODE,
        "period",
        "1Y",
        "owner_id",
        "OTHER01");
    assertThat(other.call("domain/transfer/list").text("transfer.0.transfertype"))
        .isEqualTo("INCOMING");
    assertThat(freenom.call("domain/transfer/list").body())
        .contains("\"newregistrar\":\"other@example.com\"");
    freenom.call("domain/transfer/approve", "domainname", "paid.tk");
    assertThat(other.call("domain/getinfo", "domainname", "paid.tk").text("status"))
        .isEqualTo("OK");
    assertThat(other.call("domain/transfer/list").text("transfer.0.status")).isEqualTo("APPROVED");
  }

  @Test
  void listsPendingTransfersFirst_andCompletedOnesForAWeek() {
    sandbox
        .freenom()
        .clear()
        .add(FreenomTransfer.outgoing("old.tk", "A", now()).with(Status.DECLINED, now()))
        .add(FreenomTransfer.outgoing("waiting.tk", "B", now()));
    var reply = freenom.call("domain/transfer/list");
    assertThat(reply.names("")).containsExactly("result", "transfer");
    assertThat(reply.text("result")).isEqualTo("TRANSFERS LISTED");
    assertThat(reply.text("transfer.0.domainname")).isEqualTo("WAITING.TK");
    assertThat(reply.text("transfer.1.domainname")).isEqualTo("OLD.TK");
    pass(Duration.ofDays(7).minusSeconds(1));
    assertThat(listed()).hasSize(2);
    pass(Duration.ofSeconds(1));
    assertThat(listed()).hasSize(1);
  }

  @Test
  void listsNothing_whenThereAreNoTransfers() {
    sandbox.freenom().clear();
    assertThat(listed()).isEmpty();
  }
}
