package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.stream.Stream;
import org.domainbindings.sandbox.dnspod.DnspodDomain;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Account;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Status;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.dnspod.DnspodSandbox.SentCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DNSPod's Domain.Acquiresend. */
class DnspodSandboxTest extends WithSandbox {

  private static final String PATH = "/Domain.Acquiresend";
  private static final String USER_AGENT = "sandbox-test/1.0 (you@example.com)";

  private Reply acquire(String domain, String email) {
    return acquire(DnspodSandbox.LOGIN_TOKEN, domain, email);
  }

  private Reply acquire(String token, String domain, String email) {
    return send("login_token", token, "format", "json", "domain", domain, "email", email);
  }

  private Reply send(String... namesAndValues) {
    return send(USER_AGENT, namesAndValues);
  }

  private Reply send(String userAgent, String[] namesAndValues) {
    return client.send(
        client
            .request(PATH)
            .header("User-Agent", userAgent)
            .header("Content-Type", IndependentClient.FORM)
            .POST(BodyPublishers.ofString(IndependentClient.form(namesAndValues))));
  }

  @Test
  void sendsVerificationCode() {
    var reply = acquire("example.com", DnspodSandbox.EMAIL);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.contentType()).startsWith("application/json");
    assertThat(reply.body())
        .isEqualTo(
            "{\"status\":{\"code\":\"1\",\"message\":\"Action completed successful\","
                + "\"created_at\":\"2026-03-01 12:00:00\"}}");
    assertThat(sandbox.dnspod().sentCodes())
        .containsExactly(new SentCode("example.com", DnspodSandbox.EMAIL, now()));
    assertThat(sandbox.requests().get(0).outcome()).isEqualTo("1 verification code sent");
  }

  @Test
  void answersInXml_byDefault() {
    for (var format : Stream.of("", "xml", "yaml").toList()) {
      var reply =
          send(
              "login_token",
              DnspodSandbox.LOGIN_TOKEN,
              "format",
              format,
              "domain",
              "example.com",
              "email",
              DnspodSandbox.EMAIL);
      assertThat(reply.contentType()).startsWith("application/xml");
      assertThat(reply.body())
          .contains("<message><![CDATA[Action completed successful]]></message>");
      assertThat(reply.xml().getNodeName()).isEqualTo("dnspod");
      assertThat(reply.xmlTexts())
          .containsExactly(
              "/status/code=1",
              "/status/message=Action completed successful",
              "/status/created_at=2026-03-01 12:00:00");
    }
  }

  @Test
  void comparesDomainAndEmail_ignoringCase() {
    assertThat(acquire("Example.COM", "Owner@Example.com").text("status.code")).isEqualTo("1");
  }

  @Test
  void readsParameterNames_ignoringCase() {
    var reply =
        send(
            "Login_Token",
            DnspodSandbox.LOGIN_TOKEN,
            "FORMAT",
            "JSON",
            "Domain",
            "example.com",
            "eMail",
            DnspodSandbox.EMAIL);
    assertThat(reply.text("status.code")).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 6",
    "example, 6",
    "-example.com, 6",
    "exam_ple.com, 6",
    "例子.com, 7",
    "192.0.2.1, 8",
    "example.tk, 9",
    "EXAMPLE.TK, 9",
    "unknown.example, 10",
    "prohibited.example, 11",
    "locked.example, 12",
    "company.example, 13",
    "silent.example, 15",
  })
  void refusesDomain_withDocumentedCode(String domain, String code) {
    var reply = acquire(domain, DnspodSandbox.EMAIL);
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.names("status")).containsExactly("code", "message", "created_at");
    assertThat(reply.text("status.code")).isEqualTo(code);
    assertThat(reply.text("status.message")).isNotBlank();
    assertThat(sandbox.dnspod().sentCodes()).isEmpty();
  }

  @Test
  void refusesMoveBetweenPersonAndCompany() {
    var company = DnspodSandbox.COMPANY_LOGIN_TOKEN;
    assertThat(acquire(company, "example.com", DnspodSandbox.EMAIL).text("status.code"))
        .isEqualTo("14");
    assertThat(acquire(company, "company.example", DnspodSandbox.EMAIL).text("status.code"))
        .isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "somebody@example.com", "no email at all"})
  void refusesEmail_thatIsNotListedForDomain(String email) {
    assertThat(acquire("example.com", email).text("status.code")).isEqualTo("16");
  }

  @Test
  void answersForAddedDomain() {
    var token = "777,token$with,signs";
    sandbox
        .dnspod()
        .addAccount(token, Account.COMPANY)
        .add(DnspodDomain.of("added.example", "a@example.com", "b@example.com").in(Account.COMPANY))
        .add(DnspodDomain.of("shut.example", "a@example.com").with(Status.LOCKED));
    assertThat(acquire(token, "added.example", "b@example.com").text("status.code")).isEqualTo("1");
    assertThat(acquire("shut.example", "a@example.com").text("status.code")).isEqualTo("12");
  }

  @Test
  void answersWithRequestedCode() {
    sandbox.dnspod().refuse("example.com", 85).refuseNext(-2).refuseNext(3);
    assertThat(acquire("example.net", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("-2");
    assertThat(acquire("example.net", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("3");
    assertThat(acquire("example.net", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("1");
    assertThat(acquire("EXAMPLE.com", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("85");
    assertThat(acquire("example.com", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("85");
  }

  @Test
  void hasNoDomains_afterClearing() {
    sandbox.dnspod().clear();
    assertThat(acquire("example.com", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345", "12345,wrong", "99999,sandbox-token", "12345,SANDBOX-TOKEN"})
  void checksLogin_beforeAnythingElse(String token) {
    assertThat(acquire(token, "", "").text("status.code")).isEqualTo("-1");
  }

  @Test
  void locksLoginForAnHour_afterMoreThan30FailuresIn5Minutes() {
    for (int i = 0; i < 30; i++) {
      assertThat(acquire("12345,wrong", "example.com", "").text("status.code")).isEqualTo("-1");
    }
    assertThat(acquire("example.com", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("1");
    assertThat(acquire("12345,wrong", "example.com", "").text("status.code")).isEqualTo("-8");
    assertThat(acquire("example.com", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("-8");
    assertThat(acquire("67890,wrong", "example.com", "").text("status.code")).isEqualTo("-1");

    pass(Duration.ofMinutes(59));
    assertThat(acquire("example.com", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("-8");
    pass(Duration.ofMinutes(1));
    assertThat(acquire("example.com", DnspodSandbox.EMAIL).text("status.code")).isEqualTo("1");
  }

  @Test
  void locksNothing_whenTokenHasUnknownAccount() {
    for (int i = 0; i < 40; i++) {
      assertThat(acquire("", "example.com", "").text("status.code")).isEqualTo("-1");
      assertThat(acquire("99999,wrong", "example.com", "").text("status.code")).isEqualTo("-1");
    }
  }

  @Test
  void forgetsFailedLogins_after5Minutes() {
    for (int i = 0; i < 60; i++) {
      assertThat(acquire("12345,wrong", "example.com", "").text("status.code")).isEqualTo("-1");
      pass(Duration.ofSeconds(10));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE"})
  void acceptsPostOnly(String method) {
    var reply =
        client.send(
            client
                .request(PATH + "?format=json&login_token=12345,sandbox-token")
                .method(method, BodyPublishers.noBody()));
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text("status.code")).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/Domain.List", "/Record.Create", "/domain.acquiresend"})
  void refusesOtherApi(String path) {
    assertThat(client.post(path, "format", "json").text("status.code")).isEqualTo("-99");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Program",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Mozilla/5.0 (you@example.com)",
      })
  void refusesBrowsersAndUnnamedPrograms_withPage(String userAgent) {
    var reply = send(userAgent, new String[] {"login_token", DnspodSandbox.LOGIN_TOKEN});
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.contentType()).startsWith("text/html");
    assertThat(reply.body()).contains("User-Agent");
  }

  @ParameterizedTest
  @CsvSource({
    "sandbox-test/1.0 (you@example.com), false",
    "A DDNS Client/1.0.0(you@example.com), false",
    "curl/8.5.0, true",
    "Node Dnspod Client/1.0.0, true",
  })
  void servesProgramWithVersion_andRecordsMissingEmail(String userAgent, boolean noted) {
    var parameters =
        new String[] {
          "login_token",
          DnspodSandbox.LOGIN_TOKEN,
          "format",
          "json",
          "domain",
          "example.com",
          "email",
          DnspodSandbox.EMAIL,
        };
    assertThat(send(userAgent, parameters).text("status.code")).isEqualTo("1");
    assertThat(sandbox.requests().get(0).outcome().contains("names no email")).isEqualTo(noted);
  }
}
