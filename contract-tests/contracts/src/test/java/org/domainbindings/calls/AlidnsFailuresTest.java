package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
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

  static Stream<ExpectedFailure> codes() {
    return ExpectedFailure.of("alidns");
  }

  static List<String> documentedCodes() {
    return Spec.of("alidns").documentedErrorCodes();
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
  @MethodSource("codes")
  void isMappedToException(ExpectedFailure expected) {
    sandbox.alidns().refuse("example.com", expected.code());
    var thrown = thrown(alidns, "example.com");
    expected.isMetBy(thrown);
    assertThat(thrown.code()).hasValue(expected.code());
    assertThat(sandbox.alidns().applications()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("documentedCodes")
  void hasDocumentedHttpStatus(String code) {
    sandbox.alidns().refuse("example.com", code);
    assertThat(thrown(alidns, "example.com").httpStatus()).hasValue(400);
  }

  @Test
  void coversEveryCodeOfSpec() {
    assertThat(documentedCodes()).hasSize(8);
    assertThat(ExpectedFailure.codes("alidns").toList())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    documentedCodes().stream(), Spec.of("alidns").commonErrors("code").stream())
                .toList())
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
  void isRefused_forStateOfDomain(String domain, String code) {
    assertThat(thrown(alidns, domain).code()).hasValue(code);
  }

  @Test
  void isRefusedForNinetySeconds_afterApplication() {
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
  void isSignedAgain_whenRepeatedAfterThrottling() {
    sandbox.alidns().refuseNext("Throttling").refuseNext("Throttling.User");
    assertThat(alidns.applyForRetrieval("example.com").domainName()).isEqualTo("example.com");
    assertThat(pauses).hasSize(2).allMatch(pause -> pause.compareTo(Duration.ofSeconds(1)) >= 0);
    assertThat(sandbox.requests())
        .hasSize(3)
        .extracting(request -> request.parameters().get("SignatureNonce"))
        .doesNotHaveDuplicates();
  }

  @Test
  void hidesSignedText_whenSecretIsWrong() {
    try (var wrong = alidns(AlidnsSandbox.ACCESS_KEY_ID, "wrong-secret")) {
      var thrown = thrown(wrong, "example.com");
      assertThat(thrown.code()).hasValue("SignatureDoesNotMatch");
      assertThat(thrown.getMessage())
          .contains("signature does not match")
          .doesNotContain("AccessKeyId", "SignatureNonce", "wrong-secret");
    }
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void isRefused_whenKeyIsUnknown() {
    try (var unknown = alidns("unknown-key-id", AlidnsSandbox.ACCESS_KEY_SECRET)) {
      assertThat(thrown(unknown, "example.com").code()).hasValue("InvalidAccessKeyId.NotFound");
    }
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void isRefused_whenClocksDifferByMoreThan15Minutes() {
    sandbox.setClock(Clock.offset(NOON, Duration.ofMinutes(15)));
    alidns.applyForRetrieval("example.com");
    sandbox.setClock(Clock.offset(NOON, Duration.ofMinutes(15).plusSeconds(1)));
    assertThat(thrown(alidns, "example.net").code()).hasValue("InvalidTimeStamp.Expired");
  }

  @Test
  void keepsUndocumentedCode() {
    sandbox.alidns().refuse("example.com", "InvalidDomainName.Moon");
    new ExpectedFailure("InvalidDomainName.Moon", Reason.OTHER, "ServiceException")
        .isMetBy(thrown(alidns, "example.com"));
  }
}
