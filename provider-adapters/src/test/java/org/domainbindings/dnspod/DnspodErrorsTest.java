package org.domainbindings.dnspod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.CredentialsException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.ServiceException;
import org.domainbindings.TryLaterException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.dnspod.client.StatusCode;
import org.domainbindings.testing.Escaped;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SpecSummary;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnspodErrorsTest {

  private static Dnspod client(TestServer server) {
    return Dnspod.builder()
        .baseUrl(server.url())
        .credentials(Secrets.LOGIN_TOKEN, "engineer@example.com")
        .build();
  }

  private static <T extends ProviderException> T refusal(Class<T> type, int status, String body) {
    try (TestServer server = TestServer.answering(answer(status, body));
        Dnspod dnspod = client(server)) {
      return failure(type, () -> dnspod.sendVerificationCode("example.com", "owner@example.com"));
    }
  }

  private static String status(String code) {
    return "{\"status\":{\"code\":" + code + ",\"message\":\"No\"}}";
  }

  static Stream<String> codesOfSpec() {
    SpecSummary spec = SpecSummary.of("dnspod");
    return Stream.concat(spec.documentedFailures().stream(), spec.commonFailures().stream())
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("codesOfSpec")
  void mapsEachCodeOfSpec(String code) {
    assertThat(DnspodErrors.REASONS).containsKey(StatusCode.of(code));
  }

  @Test
  void listsAsManyCodesAsDocuments() {
    assertThat(SpecSummary.of("dnspod").documentedFailures()).hasSize(11);
    assertThat(codesOfSpec()).hasSize(DnspodErrors.REASONS.size());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/dnspod/reasons.csv", delimiter = '|', numLinesToSkip = 1)
  void mapsCodeToReason(String code, Reason reason) {
    assertThat(DnspodErrors.reason(StatusCode.of(code))).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"1\""})
  void acceptsSuccess_asTextOrNumber(String code) {
    try (TestServer server = TestServer.answering(status(code));
        Dnspod dnspod = client(server)) {
      assertThat(dnspod.sendVerificationCode("example.com", "owner@example.com").status().code())
          .isEqualTo(StatusCode.SUCCESS);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-8", "\"-8\""})
  void readsCode_asTextOrNumber(String code) {
    CredentialsException exception = refusal(CredentialsException.class, 200, status(code));

    assertThat(exception.reason()).isEqualTo(Reason.ACCOUNT_LOCKED);
    assertThat(exception.code()).hasValue("-8");
    assertThat(exception.retryAfter()).hasValue(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {Secrets.TOKEN_ID, Secrets.TOKEN, Secrets.LOGIN_TOKEN})
  void redactsPartsOfToken(String part) {
    String body = "{\"status\":{\"code\":\"-1\",\"message\":%s}}";
    CredentialsException exception =
        refusal(CredentialsException.class, 200, body.formatted(Escaped.json("Wrong: " + part)));

    assertThat(exception.providerMessage()).isEqualTo("Wrong: ***");
  }

  @Test
  void hasNoDelay_whenCallsAreTooFrequent() {
    assertThat(refusal(TryLaterException.class, 200, status("-2")).retryAfter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>Forbidden</html>", "Forbidden", "{}"})
  void mapsForbiddenWithoutEnvelope_toRefusedProgram(String body) {
    CredentialsException exception = refusal(CredentialsException.class, 403, body);

    assertThat(exception.reason()).isEqualTo(Reason.NOT_PERMITTED);
    assertThat(exception).hasMessageContaining("User-Agent");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":{\"code\":\"4711\",\"message\":\"No\"}}",
        "<dnspod><status><code>4711</code></status></dnspod>"
      })
  void readsEnvelope_evenIfForbidden(String body) {
    assertThat(refusal(ServiceException.class, 403, body).code()).hasValue("4711");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":{}}",
        "{\"status\":{\"code\":null}}",
        "{\"status\":\"1\"}",
        "{\"code\":\"1\"}",
        "{\"status\":[{\"code\":\"1\"}]}",
        "<dnspod><code>1</code></dnspod>",
        "<dnspod>1</dnspod>",
      })
  void isUnreadable_withoutCode(String body) {
    UnknownOutcomeException exception = refusal(UnknownOutcomeException.class, 200, body);

    assertThat(exception).hasMessageContaining("look into the mailbox");
  }

  @Test
  void acceptsNoOtherCodeAsSuccess() {
    for (String code : List.of("\"01\"", "\"1.0\"", "\"\"", "\"OK\"", "true")) {
      refusal(ProviderException.class, 200, status(code));
    }
  }
}
