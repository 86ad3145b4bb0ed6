package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.domainbindings.sandbox.client.FreenomData;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Features of all functions of Freenom. */
class FreenomProtocolTest extends WithSandbox {

  private static final String NO_FUNCTION = "No function called or function not supported";
  private static final String ANONYMOUS = "No anonymous access, authorization required";
  private static final String WRONG_LOGIN = "Login credentials do not match any account";

  /** A call of each function that succeeds in the initial state. */
  private static final Map<String, String[]> RIGHT_CALLS =
      new TreeMap<>(
          Map.ofEntries(
              call("service/ping"),
              call("domain/search", "domainname", "new.tk", "domaintype", "PAID"),
              call(
                  "domain/register",
                  "domainname",
                  "new.tk",
                  "forward_url",
                  "http://example.net/",
                  "owner_id",
                  "JSMTH01",
                  "domaintype",
                  "PAID"),
              call("domain/renew", "domainname", "paid.tk"),
              call("domain/getinfo", "domainname", "glue.tk"),
              call("domain/modify", "domainname", "paid.tk", "forward_url", "http://example.net/"),
              call("domain/delete", "domainname", "paid.tk"),
              call("domain/restore", "domainname", "deleted.tk"),
              call(
                  "domain/upgrade", "domainname", "free.tk", "idshield", "enabled", "period", "1Y"),
              call("domain/list"),
              call(
                  "nameserver/register",
                  "domainname",
                  "paid.tk",
                  "hostname",
                  "ns1.paid.tk",
                  "ipaddress",
                  "192.0.2.7"),
              call("nameserver/delete", "domainname", "glue.tk", "hostname", "ns1.glue.tk"),
              call("nameserver/list", "domainname", "glue.tk"),
              call("contact/register", FreenomContactsTest.COMPLETE),
              call("contact/delete", "contact_id", "SPARE01"),
              call("contact/getinfo", "contact_id", "JSMTH01"),
              call("contact/list"),
              call(
                  "domain/transfer/price",
                  "domainname",
                  "elsewhere.tk",
                  "authcode",
                  FreenomSandbox.AUTHCODE),
              call(
                  "domain/transfer/request",
                  "domainname",
                  "elsewhere.tk",
                  "authcode",
                  FreenomSandbox.AUTHCODE,
                  "period",
                  "1Y",
                  "owner_id",
                  "JSMTH01"),
              call("domain/transfer/approve", "domainname", "leaving.tk"),
              call("domain/transfer/decline", "domainname", "leaving.tk", "reason", "unpaid"),
              call("domain/transfer/list")));

  private final FreenomCaller freenom = new FreenomCaller(sandbox);

  private static Map.Entry<String, String[]> call(String function, String... namesAndValues) {
    return Map.entry(function, namesAndValues);
  }

  static Stream<Arguments> validCalls() {
    return RIGHT_CALLS.entrySet().stream()
        .map(call -> Arguments.of(call.getKey(), call.getValue()));
  }

  static Stream<Arguments> validCallsOfAccounts() {
    return validCalls().filter(call -> !"service/ping".equals(call.get()[0]));
  }

  private void addSpareContact() {
    sandbox.freenom().add(FreenomContact.of("SPARE01"));
  }

  @Test
  void hasAllTwentyTwoFunctions() {
    assertThat(RIGHT_CALLS.keySet()).isEqualTo(new TreeMap<>(FreenomCaller.METHODS).keySet());
    assertThat(RIGHT_CALLS).hasSize(22);
  }

  @ParameterizedTest
  @MethodSource("validCalls")
  void answersInJson(String function, String[] parameters) {
    addSpareContact();
    var reply = freenom.call(function, parameters);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).isEqualTo("application/json;charset=utf-8");
    assertThat(reply.body()).doesNotContain("\"error\"");
  }

  @ParameterizedTest
  @MethodSource("validCalls")
  void answersTheSameInXml_withTheSuffix(String function, String[] parameters) {
    addSpareContact();
    var json = freenom.call(function, parameters);
    sandbox.reset();
    sandbox.setClock(Clock.fixed(now(), ZoneOffset.UTC));
    addSpareContact();
    var xml = freenom.callForXml(function, parameters);
    assertThat(xml.status()).isEqualTo(200);
    assertThat(xml.contentType()).isEqualTo("application/xml;charset=utf-8");
    assertThat(xml.xml().getNodeName()).isEqualTo("freenom");
    assertThat(xml.xmlTexts()).isNotEmpty().isEqualTo(json.jsonTexts());
  }

  @ParameterizedTest
  @MethodSource("validCalls")
  void acceptsDocumentedMethodOnly(String function, String[] parameters) {
    addSpareContact();
    for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
      if (!method.equals(FreenomCaller.METHODS.get(function))) {
        var reply = freenom.send(method, function, freenom.withCredentials(parameters));
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.text("error")).isEqualTo(NO_FUNCTION);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("validCalls")
  void acceptsMethodParameter(String function, String[] parameters) {
    addSpareContact();
    var meant = FreenomCaller.METHODS.get(function);
    var all = new ArrayList<>(List.of(freenom.withCredentials(parameters)));
    all.addAll(List.of("method", meant.toLowerCase(Locale.ROOT)));
    var other = meant.equals("GET") ? "POST" : "GET";
    var reply = freenom.send(other, function, all.toArray(String[]::new));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body()).doesNotContain("\"error\"");
  }

  @ParameterizedTest
  @MethodSource("validCalls")
  void rollsBack_inTestMode(String function, String[] parameters) {
    addSpareContact();
    var all = new ArrayList<>(List.of(parameters));
    all.addAll(List.of("test_mode", "1"));
    var before = state();
    var tried = freenom.call(function, all.toArray(String[]::new));
    assertThat(state()).isEqualTo(before);
    var done = freenom.call(function, parameters);
    assertThat(tried.body()).isEqualTo(done.body()).doesNotContain("\"error\"");
    if (!FreenomCaller.METHODS.get(function).equals("GET")) {
      assertThat(state()).isNotEqualTo(before);
    }
  }

  private FreenomData state() {
    return sandbox.freenom().data();
  }

  @Test
  void changesState_whenTestModeIsOff() {
    freenom.call("domain/delete", "domainname", "paid.tk", "test_mode", "0");
    assertThat(sandbox.freenom().domain("paid.tk")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("validCallsOfAccounts")
  void refusesWrongCredentials(String function, String[] parameters) {
    var method = FreenomCaller.METHODS.get(function);
    for (var wrong :
        List.of(
            List.of("email", "nobody@example.com", "password", FreenomSandbox.PASSWORD),
            List.of("email", FreenomSandbox.EMAIL, "password", "wrong"))) {
      var all = new ArrayList<>(List.of(parameters));
      all.addAll(wrong);
      var reply = freenom.send(method, function, all.toArray(String[]::new));
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.names("")).containsExactly("status", "error");
      assertThat(reply.text("status")).isEqualTo("error");
      assertThat(reply.text("error")).isEqualTo(WRONG_LOGIN);
    }
  }

  @ParameterizedTest
  @MethodSource("validCallsOfAccounts")
  void refusesAnonymousCalls_ofAllButSearch(String function, String[] parameters) {
    var reply = freenom.anonymously(function, parameters);
    if (function.equals("domain/search")) {
      assertThat(reply.text("status")).isEqualTo("OK");
    } else {
      assertThat(reply.text("error")).isEqualTo(ANONYMOUS);
    }
  }

  @Test
  void refusesIncompleteCredentials() {
    var search =
        new String[] {"domainname", "new.tk", "domaintype", "PAID", "email", "a@b.example"};
    assertThat(freenom.anonymously("domain/search", search).text("error")).isEqualTo(ANONYMOUS);
    assertThat(freenom.anonymously("domain/list", "password", "x").text("error"))
        .isEqualTo(ANONYMOUS);
  }

  @Test
  void pingsAnybody_evenWithWrongCredentials() {
    var reply = freenom.anonymously("service/ping", "email", "nobody", "password", "wrong");
    assertThat(reply.body())
        .isEqualTo(
            "{\"result\":\"PING REPLY\",\"timestamp\":\"2026-03-01 12:00:00 UTC\","
                + "\"status\":\"OK\"}");
  }

  @Test
  void answersErrorsInXml_withSuffix() {
    var reply = freenom.callForXml("domain/getinfo", "domainname", "-.tk");
    assertThat(reply.xml().getNodeName()).isEqualTo("freenom");
    assertThat(reply.xmlTexts()).containsExactly("/status=error", "/error=Invalid domainname");
    assertThat(client.get("/v2/nothing.xml").xmlText("error")).isEqualTo(NO_FUNCTION);
  }

  @Test
  void writesEmptyElement_forEmptyValue() {
    var reply = freenom.callForXml("domain/getinfo", "domainname", "paid.tk");
    assertThat(reply.body()).contains("<forward_url></forward_url>");
  }

  @Test
  void readsParametersFromQueryAndForm() {
    var query = IndependentClient.form(freenom.withCredentials());
    var reply = client.post("/v2/domain/renew?" + query, "domainname", "paid.tk");
    assertThat(reply.text("result")).isEqualTo("DOMAIN RENEWED");
    var all = IndependentClient.form(freenom.withCredentials("domainname", "free.tk"));
    assertThat(client.send(client.request("/v2/domain/delete?" + all).DELETE()).text("status"))
        .isEqualTo("OK");
  }

  @ParameterizedTest
  @CsvSource({
    "nameserver, nameserver",
    "nameserver[], nameserver[]",
    "nameserver[0], nameserver[1]",
    "NameServer, NAMESERVER",
  })
  void readsRepeatedParameters_inEachSpelling(String first, String second) {
    freenom.call(
        "domain/modify", "DomainName", "paid.tk", first, "a.example.net", second, "b.example.net");
    assertThat(sandbox.freenom().domain("paid.tk").orElseThrow().nameservers())
        .containsExactly("A.EXAMPLE.NET", "B.EXAMPLE.NET");
  }

  @Test
  void refusesSecondValue_ofSingleParameter() {
    var reply =
        freenom.call(
            "domain/search",
            "domainname",
            "new.tk",
            "domainname",
            "other.tk",
            "domaintype",
            "PAID");
    assertThat(reply.text("error")).startsWith("Invalid domainname");
    var same =
        freenom.call(
            "domain/search", "domainname", "new.tk", "domainname", "new.tk", "domaintype", "PAID");
    assertThat(same.text("status")).isEqualTo("OK");
  }

  @Test
  void executesPostOnce_within30Seconds() {
    var first = freenom.call("domain/renew", "domainname", "paid.tk", "period", "2Y");
    pass(Duration.ofSeconds(29));
    var query = IndependentClient.form("period", "2Y", "domainname", "paid.tk");
    var account = freenom.withCredentials();
    var again = client.post("/v2/domain/renew?" + query, account);
    var inXml = freenom.callForXml("domain/renew", "domainname", "paid.tk", "period", "2Y");
    assertThat(first.text("domain.0.expirationdate")).isEqualTo("20330115");
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(inXml.xmlTexts()).isEqualTo(first.jsonTexts());
    assertThat(expires("paid.tk")).isEqualTo("2033-01-15");

    pass(Duration.ofSeconds(1));
    freenom.call("domain/renew", "domainname", "paid.tk", "period", "2Y");
    assertThat(expires("paid.tk")).isEqualTo("2035-01-15");
  }

  @Test
  void executesOtherPost_within30Seconds() {
    freenom.call("domain/renew", "domainname", "paid.tk", "period", "1Y");
    freenom.call("domain/renew", "domainname", "paid.tk", "period", "2Y");
    freenom.call("domain/renew", "domainname", "leaving.tk", "period", "1Y");
    assertThat(expires("paid.tk")).isEqualTo("2034-01-15");
    assertThat(expires("leaving.tk")).isEqualTo("2032-01-15");
  }

  @Test
  void executesPostAgain_afterRefusal() {
    sandbox.freenom().refuseNext("Not now");
    var renew = new String[] {"domainname", "paid.tk"};
    assertThat(freenom.call("domain/renew", renew).text("error")).isEqualTo("Not now");
    assertThat(freenom.call("domain/renew", renew).text("result")).isEqualTo("DOMAIN RENEWED");
  }

  @Test
  void executesPostAgain_afterClearing() {
    var register = RIGHT_CALLS.get("domain/register");
    freenom.call("domain/register", register);
    sandbox.freenom().clear().add(FreenomContact.of("JSMTH01"));
    assertThat(freenom.call("domain/register", register).text("result"))
        .isEqualTo("DOMAIN REGISTERED");
    assertThat(sandbox.freenom().domain("new.tk")).isPresent();
  }

  @Test
  void executesPutEachTime() {
    var glue = new String[] {"domainname", "paid.tk", "hostname", "ns.paid.tk", "ipaddress", "::1"};
    assertThat(freenom.call("nameserver/register", glue).text("result"))
        .isEqualTo("NAMESERVER REGISTERED");
    assertThat(freenom.call("nameserver/register", glue).text("result"))
        .isEqualTo("NAMESERVER UPDATED");
  }

  private String expires(String domain) {
    return sandbox.freenom().domain(domain).orElseThrow().expires().toString();
  }

  @Test
  void answersWithRequestedErrorText() {
    sandbox.freenom().refuse("paid.tk", "Domain is suspended").refuseNext("Once");
    assertThat(freenom.call("domain/list").text("error")).isEqualTo("Once");
    assertThat(freenom.call("domain/list").text("result")).isEqualTo("5 DOMAINS FOUND");
    assertThat(freenom.call("domain/getinfo", "domainname", "PAID.tk").text("error"))
        .isEqualTo("Domain is suspended");
    assertThat(freenom.call("domain/renew", "domainname", "paid.tk").text("error"))
        .isEqualTo("Domain is suspended");
  }

  @Test
  void separatesAccounts() {
    sandbox.freenom().addAccount("other@example.com", FreenomSandbox.PASSWORD);
    var other = new FreenomCaller(sandbox, "other@example.com");
    assertThat(other.call("domain/getinfo", "domainname", "paid.tk").text("error"))
        .isEqualTo("Domain PAID.TK not found in account");
    assertThat(other.call("contact/getinfo", "contact_id", "JSMTH01").text("error"))
        .isEqualTo("Invalid contact_id");
    assertThat(other.call("contact/list").list("contact")).isEmpty();
    assertThat(other.call("domain/restore", "domainname", "deleted.tk").text("status"))
        .isEqualTo("error");
  }
}
