package org.domainbindings.dnspod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import mockwebserver3.RecordedRequest;
import org.domainbindings.InvalidInputException;
import org.domainbindings.RetrievalOutcome;
import org.domainbindings.RetrievalRequest;
import org.domainbindings.Secret;
import org.domainbindings.TryLaterException;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DnspodCallsTest {

  private static final String OK = "{\"status\":{\"code\":\"1\",\"message\":\"done\"}}";
  private static final String CONTACT = "engineer@example.com";

  private static Dnspod dnspod(TestServer server) {
    return Dnspod.builder().baseUrl(server.url()).credentials(Secrets.LOGIN_TOKEN, CONTACT).build();
  }

  @Test
  void carryTokenFormatAndUserAgent() {
    try (TestServer server = TestServer.answering(OK);
        Dnspod dnspod = dnspod(server)) {
      shown(dnspod.sendVerificationCode("example.com", "owner+x@example.com"));

      RecordedRequest sent = server.requests().get(0);
      assertThat(sent.getRequestLine()).isEqualTo("POST /Domain.Acquiresend HTTP/1.1");
      assertThat(sent.getHeaders().get("Content-Type"))
          .startsWith("application/x-www-form-urlencoded");
      assertThat(sent.getHeaders().get("User-Agent"))
          .isEqualTo("domain-bindings/0.1.0 (engineer@example.com)");
      assertThat(TestServer.parameters(sent))
          .isEqualTo(
              "domain=example.com&email=owner%2Bx%40example.com&login_token="
                  + URLEncoder.encode(Secrets.LOGIN_TOKEN, StandardCharsets.UTF_8)
                  + "&format=json");
    }
  }

  @Test
  void areNotRepeated_onceSent() {
    try (TestServer server =
            TestServer.answering(answer(200, OK.replace("\"1\"", "\"-2\"")), answer(200, OK));
        Dnspod dnspod = dnspod(server)) {
      failure(
          TryLaterException.class,
          () -> dnspod.sendVerificationCode("example.com", "owner@example.com"));

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void retrieveDomainByCode() {
    RetrievalRequest request = RetrievalRequest.of("example.com").email("owner@example.com");
    try (TestServer server = TestServer.answering(OK);
        Dnspod dnspod = dnspod(server)) {
      assertThat(shown(dnspod.retrieval().retrieve(shown(request))))
          .isEqualTo(new RetrievalOutcome.VerificationCodeSent("example.com", "owner@example.com"));
    }
  }

  @Test
  void requireEmail() {
    try (TestServer server = TestServer.answering(OK);
        Dnspod dnspod = dnspod(server)) {
      InvalidInputException exception =
          failure(
              InvalidInputException.class,
              () -> dnspod.retrieval().retrieve(RetrievalRequest.of("example.com")));

      assertThat(exception.parameter()).hasValue("email");
      assertThat(server.requests()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"413927", ",token", "413927,", ","})
  void requireTokenOfTwoParts(String token) {
    assertThat(
            failure(
                IllegalArgumentException.class, () -> Dnspod.builder().credentials(token, CONTACT)))
        .hasMessageContaining("loginToken must be");
  }

  @Test
  void nameMissingParameterOfCredentials() {
    assertThat(
            failure(
                IllegalArgumentException.class, () -> Dnspod.builder().credentials("", CONTACT)))
        .hasMessage("loginToken is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "engineer", "engineer@exämple.com", "a@b\r\nX-Evil: 1", "a @b"})
  void requireContactThatFitsIntoHeader(String contact) {
    assertThat(
            failure(
                IllegalArgumentException.class,
                () -> Dnspod.builder().credentials(Secrets.LOGIN_TOKEN, contact)))
        .hasMessage("contactEmail must be an email address");
  }

  @Test
  void nameContact_whenItIsNull() {
    String unset = Map.<String, String>of().get("CONTACT_EMAIL");

    assertThat(
            failure(
                IllegalArgumentException.class,
                () -> Dnspod.builder().credentials(Secrets.LOGIN_TOKEN, unset)))
        .hasMessageContaining("contactEmail");
  }

  @Test
  void nameVariable_whenMalformed() {
    Map<String, String> environment =
        Map.of("DNSPOD_LOGIN_TOKEN", Secrets.TOKEN_ID, "DNSPOD_CONTACT_EMAIL", CONTACT);

    assertThat(
            failure(IllegalStateException.class, () -> Dnspod.builder().environment(environment)))
        .hasMessageContaining("DNSPOD_LOGIN_TOKEN")
        .hasNoCause();
  }

  @Test
  void showNoSecret() {
    shown(new DnspodCredentials(Secret.of(Secrets.LOGIN_TOKEN), CONTACT));
    assertThat(List.of(Secret.of(Secrets.LOGIN_TOKEN))).hasToString("[***]");
  }
}
