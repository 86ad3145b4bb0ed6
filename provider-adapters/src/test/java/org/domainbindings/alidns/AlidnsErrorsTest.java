package org.domainbindings.alidns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.domainbindings.CredentialsException;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.ServiceException;
import org.domainbindings.TryLaterException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.alidns.client.ErrorCode;
import org.domainbindings.testing.Escaped;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SpecSummary;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlidnsErrorsTest {

  private static <T extends ProviderException> T refusal(Class<T> type, int status, String body) {
    return refusal(type, request -> answer(status, body));
  }

  private static <T extends ProviderException> T refusal(
      Class<T> type, Function<RecordedRequest, MockResponse> answers) {
    try (TestServer server = TestServer.answering(answers);
        Alidns alidns =
            Alidns.builder()
                .baseUrl(server.url())
                .timing(new SteppingTime().timing())
                .credentials(Secrets.ACCESS_KEY_ID, Secrets.ACCESS_KEY_SECRET)
                .build()) {
      return failure(type, () -> alidns.applyForRetrieval("example.com"));
    }
  }

  private static String error(String code, String message) {
    return """
{"RequestId":"A-1","HostId":"h","Code":%s,"Message":%s,"Recommend":"https://example.com"}\
"""
        .formatted(Escaped.json(code), Escaped.json(message));
  }

  static Stream<String> codesOfSpec() {
    SpecSummary spec = SpecSummary.of("alidns");
    return Stream.concat(spec.documentedFailures().stream(), spec.commonFailures().stream());
  }

  @ParameterizedTest
  @MethodSource("codesOfSpec")
  void mapsEachCodeOfSpec(String code) {
    assertThat(AlidnsErrors.REASONS).containsKey(ErrorCode.of(code));
  }

  @Test
  void listsAsManyCodesAsDocuments() {
    assertThat(SpecSummary.of("alidns").documentedFailures()).hasSize(8);
    assertThat(codesOfSpec()).hasSize(AlidnsErrors.REASONS.size());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/alidns/reasons.csv", delimiter = '|', numLinesToSkip = 1)
  void mapsCodeToReason(String code, Reason reason) {
    assertThat(AlidnsErrors.reason(ErrorCode.of(code))).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "Throttling.Api, THROTTLED",
    "ThrottlingException, THROTTLED",
    "InvalidAccessKeyId, INVALID_CREDENTIALS",
    "InvalidAccessKeySecret, INVALID_CREDENTIALS",
    "InvalidSecurityToken.MismatchWithAccessKey, INVALID_CREDENTIALS",
    "MissingSecurityToken, INVALID_CREDENTIALS",
    "InvalidSignatureMethod, INVALID_CREDENTIALS",
    "IncompleteSignature.Part, INVALID_CREDENTIALS",
    "SignatureNonceExpired, INVALID_CREDENTIALS",
    "InvalidTimeStamp.Format, INVALID_CREDENTIALS",
    "NoPermission.Ram, NOT_PERMITTED",
    "MissingParameter.Domain, INVALID_PARAMETER",
    "UnsupportedOperation.Action, UNSUPPORTED_CALL",
    "NoSuchVersion.Api, UNSUPPORTED_CALL",
    "InvalidVersion, UNSUPPORTED_CALL",
    "InvalidAction, UNSUPPORTED_CALL",
    "InternalError.Db, SERVICE_FAILURE",
    "ServiceUnavailableTemporary, SERVICE_UNAVAILABLE",
    "Forbidden.Ram, NOT_PERMITTED",
    "InvalidParameter.Domain, INVALID_PARAMETER",
    "InvalidDomainName.Mood, OTHER",
    "MoonPhase.Wrong, OTHER",
    ".Wrong, OTHER",
    "'', OTHER",
  })
  void mapsUnknownCode_byFamily(String code, Reason reason) {
    assertThat(AlidnsErrors.reason(ErrorCode.of(code))).isEqualTo(reason);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 400, 403, 404, 500, 503})
  void usesCode_whateverTheStatus(int status) {
    RefusedException exception =
        refusal(
            RefusedException.class, status, error("InvalidDomainName.Unregistered", "Not there"));

    assertThat(exception.code()).hasValue("InvalidDomainName.Unregistered");
    assertThat(exception.providerMessage()).isEqualTo("Not there");
    assertThat(exception.requestId()).hasValue("A-1");
    assertThat(exception.httpStatus()).hasValue(status);
    assertThat(exception)
        .hasMessageContaining("code InvalidDomainName.Unregistered")
        .hasMessageContaining("request A-1");
  }

  @Test
  void hasDelay_untilNextApplication() {
    TryLaterException exception =
        refusal(TryLaterException.class, 400, error("Forbidden.TooOfen", "Too often"));

    assertThat(exception.retryAfter()).hasValue(Duration.ofSeconds(90));
    assertThat(exception).hasMessageContaining("retry after 90 s");
  }

  @Test
  void keepsUnknownCodeAndMessage() {
    ServiceException exception =
        refusal(ServiceException.class, 400, error("MoonPhase.Wrong", "The moon"));

    assertThat(exception.code()).hasValue("MoonPhase.Wrong");
    assertThat(exception.providerMessage()).isEqualTo("The moon");
  }

  @Test
  void hidesSignedParameters_whenSignatureDoesNotMatch() {
    String message =
        "Specified signature is not matched with our calculation. server string to sign is:"
            + "POST&%2F&AccessKeyId%3D"
            + Secrets.ACCESS_KEY_ID
            + "\n%26Action%3DApplyForRetrievalDomainName";
    CredentialsException exception =
        refusal(CredentialsException.class, 400, error("SignatureDoesNotMatch", message));

    assertThat(exception.providerMessage())
        .isEqualTo(
            "Specified signature is not matched with our calculation. server string to sign is:"
                + " ***");
  }

  @Test
  void showsNeitherKeyNorSecretNorSignature_whenServiceRepeatsThem() {
    ServiceException exception =
        refusal(
            ServiceException.class,
            request -> {
              String form = TestServer.parameters(request);
              String signature = form.substring(form.indexOf("&Signature=") + 11);
              return answer(
                  400,
                  error(
                      "MoonPhase.Wrong",
                      String.join(
                          " and ", Secrets.ACCESS_KEY_ID, Secrets.ACCESS_KEY_SECRET, signature)));
            });

    assertThat(exception.providerMessage()).isEqualTo("*** and *** and ***");
  }

  @Test
  void showsNoSecretInCodeOrRequestId() {
    String secret = Secrets.ACCESS_KEY_ID;
    ServiceException exception =
        refusal(
            ServiceException.class,
            400,
            "{\"RequestId\":%s,\"Code\":%s}".formatted(Escaped.json(secret), Escaped.json(secret)));

    assertThat(exception.code()).hasValue("***");
    assertThat(exception.requestId()).hasValue("***");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"RequestId\":\"A-1\",\"Message\":\"Something is wrong\"}",
        "{\"DomainName\":\"example.com\"}",
        "<Error><HostId>h</HostId></Error>",
        "<ApplyForRetrievalDomainNameResponse/>",
        "{\"RequestId\":{\"a\":1}}",
      })
  void isUnreadable_withoutCodeAndRequestId(String body) {
    refusal(UnknownOutcomeException.class, 200, body);
  }

  @Test
  void isFailure_whenHttpStatusIs() {
    refusal(UnknownOutcomeException.class, 500, "{\"RequestId\":\"A-1\"}");
  }

  @Test
  void describesError_whenServiceSendsNoMessage() {
    InvalidInputException exception =
        refusal(InvalidInputException.class, 400, "{\"Code\":\"InvalidDomainName.Format\"}");

    assertThat(exception.providerMessage()).isEqualTo("the service sent no message");
    assertThat(exception.requestId()).isEmpty();
    assertThat(exception.parameter()).isEmpty();
  }
}
