package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.CredentialsException;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.ServiceException;
import org.domainbindings.TryLaterException;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.alidns.client.ErrorCode;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.traffic.ReceivedRequest;
import org.domainbindings.specs.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The error codes of Alibaba Cloud DNS. */
class AlidnsFailuresTest extends WithAdapters {

  static Stream<ExpectedFailure> documented() {
    return Stream.of(
        invalid("InvalidDomainName.Format", Reason.INVALID_DOMAIN),
        invalid("InvalidDomainName.Suffix", Reason.UNSUPPORTED_DOMAIN),
        refused("InvalidDomainName.Unregistered", Reason.UNKNOWN_DOMAIN),
        refused("InvalidDomainName.Duplicate", Reason.ALREADY_IN_ACCOUNT),
        refused("CHNDomainInfoNotMatch", Reason.REGISTRANT_MISMATCH),
        refused("UnabletoGetWoisInfo", Reason.WHOIS_UNAVAILABLE),
        refused("InvalidDomainName.NoExist", Reason.UNKNOWN_DOMAIN),
        later("Forbidden.TooOfen", Reason.THROTTLED));
  }

  static Stream<ExpectedFailure> common() {
    return Stream.of(
        invalid("MissingParameter", Reason.INVALID_PARAMETER),
        invalid("InvalidParameter", Reason.INVALID_PARAMETER),
        service("UnsupportedOperation", Reason.UNSUPPORTED_CALL),
        service("NoSuchVersion", Reason.UNSUPPORTED_CALL),
        later("Throttling", Reason.THROTTLED),
        later("Throttling.User", Reason.THROTTLED),
        credentials("InvalidAccessKeyId.NotFound", Reason.INVALID_CREDENTIALS),
        credentials("Forbidden", Reason.NOT_PERMITTED),
        credentials("Forbidden.RiskControl", Reason.NOT_PERMITTED),
        credentials("SignatureDoesNotMatch", Reason.INVALID_CREDENTIALS),
        credentials("InvalidTimeStamp.Expired", Reason.INVALID_CREDENTIALS),
        credentials("SignatureNonceUsed", Reason.INVALID_CREDENTIALS),
        credentials("IllegalTimestamp", Reason.INVALID_CREDENTIALS),
        service("InvalidAction.NotFound", Reason.UNSUPPORTED_CALL),
        service("InternalError", Reason.SERVICE_FAILURE),
        later("ServiceUnavailable", Reason.SERVICE_UNAVAILABLE),
        credentials("InvalidAccessKeyId.Inactive", Reason.INVALID_CREDENTIALS),
        credentials("InvalidSecurityToken.Expired", Reason.INVALID_CREDENTIALS),
        credentials("InvalidSecurityToken.Malformed", Reason.INVALID_CREDENTIALS),
        credentials("IncompleteSignature", Reason.INVALID_CREDENTIALS));
  }

  private static ExpectedFailure invalid(String code, Reason reason) {
    return new ExpectedFailure(code, InvalidInputException.class, reason);
  }

  private static ExpectedFailure refused(String code, Reason reason) {
    return new ExpectedFailure(code, RefusedException.class, reason);
  }

  private static ExpectedFailure later(String code, Reason reason) {
    return new ExpectedFailure(code, TryLaterException.class, reason);
  }

  private static ExpectedFailure credentials(String code, Reason reason) {
    return new ExpectedFailure(code, CredentialsException.class, reason);
  }

  private static ExpectedFailure service(String code, Reason reason) {
    return new ExpectedFailure(code, ServiceException.class, reason);
  }

  private ProviderException thrown(Alidns client, String domain) {
    var thrown = failure(() -> client.applyForRetrieval(domain));
    assertThat(thrown.code()).hasValue(latest().outcome());
    assertThat(thrown.httpStatus()).hasValue(latest().httpStatus());
    assertThat(thrown.providerMessage()).isNotBlank();
    assertThat(thrown.requestId().orElseThrow())
        .matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
    assertThat(thrown.operation()).isEqualTo("ApplyForRetrievalDomainName");
    return thrown;
  }

  private ReceivedRequest latest() {
    return sandbox.requests().get(sandbox.requests().size() - 1);
  }

  @ParameterizedTest
  @MethodSource({"documented", "common"})
  void becomesAnException_thatSaysWhatToDo(ExpectedFailure expected) {
    sandbox.alidns().refuse("example.com", expected.code());
    var thrown = thrown(alidns, "example.com");
    expected.isMetBy(thrown);
    assertThat(thrown.code()).hasValue(expected.code());
    assertThat(sandbox.alidns().applications()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documented")
  void comesWithTheDocumentedHttpStatus(ExpectedFailure expected) {
    sandbox.alidns().refuse("example.com", expected.code());
    assertThat(thrown(alidns, "example.com").httpStatus()).hasValue(400);
  }

  @Test
  void looksAtEveryCodeOfTheSpec() {
    var spec = Spec.of("alidns");
    assertThat(documented().map(ExpectedFailure::code))
        .containsExactlyElementsOf(spec.documentedErrorCodes())
        .hasSize(8);
    assertThat(common().map(ExpectedFailure::code).toList())
        .containsExactlyInAnyOrderElementsOf(spec.commonErrors("code"));
    assertThat(Stream.concat(documented(), common()).map(ExpectedFailure::code))
        .containsExactlyInAnyOrderElementsOf(
            ErrorCode.known().stream().map(ErrorCode::value).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "unknown.example, InvalidDomainName.Unregistered",
    "own.example, InvalidDomainName.Duplicate",
    "xn--fsqu00a.xn--fiqs8s, CHNDomainInfoNotMatch",
    "silent.example, UnabletoGetWoisInfo",
    "elsewhere.example, InvalidDomainName.NoExist",
  })
  void isRefused_forWhatTheDomainIs(String domain, String code) {
    assertThat(thrown(alidns, domain).code()).hasValue(code);
  }

  @Test
  void isRefusedForNinetySeconds_afterAnApplication() {
    alidns.applyForRetrieval("example.com");
    assertThat(thrown(alidns, "example.com"))
        .returns(Optional.of("Forbidden.TooOfen"), ProviderException::code)
        .returns(Optional.of(Duration.ofSeconds(90)), ProviderException::retryAfter);
    assertThat(pauses).isEmpty();
    assertThat(sandbox.requests()).hasSize(2);

    sandbox.setClock(Clock.offset(NOON, Duration.ofSeconds(90)));
    assertThat(alidns.applyForRetrieval("example.com").domainName()).isEqualTo("example.com");
  }

  @Test
  void isSignedAfresh_whenItIsRepeatedAfterThrottling() {
    sandbox.alidns().refuseNext("Throttling").refuseNext("Throttling.User");
    assertThat(alidns.applyForRetrieval("example.com").domainName()).isEqualTo("example.com");
    assertThat(pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) >= 0);
    assertThat(sandbox.requests())
        .hasSize(3)
        .extracting(request -> request.parameters().get("SignatureNonce"))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsWhatWasSignedOutOfSight_whenTheSecretIsWrong() {
    try (var wrong = alidns(AlidnsSandbox.ACCESS_KEY_ID, "wrong-secret")) {
      var thrown = thrown(wrong, "example.com");
      credentials("SignatureDoesNotMatch", Reason.INVALID_CREDENTIALS).isMetBy(thrown);
      assertThat(thrown.getMessage())
          .contains("signature does not match")
          .doesNotContain("AccessKeyId", "SignatureNonce", "wrong-secret");
    }
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void isRefused_whenTheKeyIsUnknown() {
    try (var unknown = alidns("unknown-key-id", AlidnsSandbox.ACCESS_KEY_SECRET)) {
      credentials("InvalidAccessKeyId.NotFound", Reason.INVALID_CREDENTIALS)
          .isMetBy(thrown(unknown, "example.com"));
    }
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void isRefused_whenTheClocksAreMoreThanAQuarterOfAnHourApart() {
    sandbox.setClock(Clock.offset(NOON, Duration.ofMinutes(15)));
    alidns.applyForRetrieval("example.com");
    sandbox.setClock(Clock.offset(NOON, Duration.ofMinutes(15).plusSeconds(1)));
    assertThat(thrown(alidns, "example.net").code()).hasValue("InvalidTimeStamp.Expired");
  }

  @Test
  void keepsACodeThatNobodyDocumented() {
    sandbox.alidns().refuse("example.com", "InvalidDomainName.Moon");
    service("InvalidDomainName.Moon", Reason.OTHER).isMetBy(thrown(alidns, "example.com"));
  }
}
