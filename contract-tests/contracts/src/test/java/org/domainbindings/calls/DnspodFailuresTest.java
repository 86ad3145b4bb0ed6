package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.CredentialsException;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.ServiceException;
import org.domainbindings.TryLaterException;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.specs.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The return codes of DNSPod other than success. */
class DnspodFailuresTest extends WithAdapters {

  static Stream<ExpectedFailure> documented() {
    return Stream.of(
        new ExpectedFailure("6", InvalidInputException.class, Reason.INVALID_DOMAIN),
        new ExpectedFailure("7", InvalidInputException.class, Reason.UNSUPPORTED_DOMAIN),
        new ExpectedFailure("8", InvalidInputException.class, Reason.INVALID_DOMAIN),
        new ExpectedFailure("9", InvalidInputException.class, Reason.UNSUPPORTED_DOMAIN),
        new ExpectedFailure("10", RefusedException.class, Reason.UNKNOWN_DOMAIN),
        new ExpectedFailure("11", RefusedException.class, Reason.DOMAIN_PROHIBITED),
        new ExpectedFailure("12", RefusedException.class, Reason.DOMAIN_LOCKED),
        new ExpectedFailure("13", RefusedException.class, Reason.ACCOUNT_KIND_MISMATCH),
        new ExpectedFailure("14", RefusedException.class, Reason.ACCOUNT_KIND_MISMATCH),
        new ExpectedFailure("15", RefusedException.class, Reason.WHOIS_UNAVAILABLE),
        new ExpectedFailure("16", InvalidInputException.class, Reason.INVALID_EMAIL));
  }

  /** Codes 6, 7 and 8 are common too, but this call gives them meanings of its own. */
  static Stream<ExpectedFailure> common() {
    return Stream.of(
        new ExpectedFailure("-1", CredentialsException.class, Reason.INVALID_CREDENTIALS),
        new ExpectedFailure("-2", TryLaterException.class, Reason.THROTTLED),
        new ExpectedFailure("-3", CredentialsException.class, Reason.NOT_PERMITTED),
        new ExpectedFailure("-4", CredentialsException.class, Reason.NOT_PERMITTED),
        new ExpectedFailure("-7", CredentialsException.class, Reason.NOT_PERMITTED),
        new ExpectedFailure("-8", CredentialsException.class, Reason.ACCOUNT_LOCKED),
        new ExpectedFailure("-99", ServiceException.class, Reason.UNSUPPORTED_CALL),
        new ExpectedFailure("2", ServiceException.class, Reason.UNSUPPORTED_CALL),
        new ExpectedFailure("3", ServiceException.class, Reason.SERVICE_FAILURE),
        new ExpectedFailure("50", CredentialsException.class, Reason.INVALID_CREDENTIALS),
        new ExpectedFailure("51", CredentialsException.class, Reason.INVALID_CREDENTIALS),
        new ExpectedFailure("52", CredentialsException.class, Reason.INVALID_CREDENTIALS),
        new ExpectedFailure("53", CredentialsException.class, Reason.INVALID_CREDENTIALS),
        new ExpectedFailure("54", CredentialsException.class, Reason.INVALID_CREDENTIALS),
        new ExpectedFailure("83", CredentialsException.class, Reason.ACCOUNT_LOCKED),
        new ExpectedFailure("85", CredentialsException.class, Reason.INVALID_CREDENTIALS),
        new ExpectedFailure("10002", ServiceException.class, Reason.OTHER),
        new ExpectedFailure("20004", CredentialsException.class, Reason.INVALID_CREDENTIALS),
        new ExpectedFailure("98", CredentialsException.class, Reason.NOT_PERMITTED));
  }

  private ProviderException refused(Dnspod client, String domain, String email) {
    var thrown = failure(() -> client.sendVerificationCode(domain, email));
    var outcome = sandbox.requests().get(sandbox.requests().size() - 1).outcome();
    assertThat(thrown.code().orElseThrow() + " " + thrown.providerMessage()).isEqualTo(outcome);
    assertThat(thrown.httpStatus()).hasValue(200);
    assertThat(thrown.requestId()).isEmpty();
    assertThat(thrown.operation()).isEqualTo("Domain.Acquiresend");
    return thrown;
  }

  @ParameterizedTest
  @MethodSource({"documented", "common"})
  void becomesAnException_thatSaysWhatToDo(ExpectedFailure expected) {
    sandbox.dnspod().refuse("example.net", Integer.parseInt(expected.code()));
    var thrown = refused(dnspod, "example.net", DnspodSandbox.EMAIL);
    expected.isMetBy(thrown);
    assertThat(thrown.code()).hasValue(expected.code());
    assertThat(sandbox.dnspod().sentCodes()).isEmpty();
  }

  @Test
  void looksAtEveryCodeOfTheSpec() {
    var spec = Spec.of("dnspod");
    assertThat(documented().map(ExpectedFailure::code))
        .containsExactlyElementsOf(spec.documentedErrorCodes())
        .hasSize(11);
    assertThat(common().map(ExpectedFailure::code).toList())
        .containsExactlyInAnyOrderElementsOf(
            spec.commonErrors("code").stream()
                .filter(code -> !List.of("6", "7", "8").contains(code))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "unknown.example, 10",
    "prohibited.example, 11",
    "locked.example, 12",
    "company.example, 13",
    "silent.example, 15",
  })
  void isRefused_forWhatTheDomainIs(String domain, String code) {
    assertThat(refused(dnspod, domain, DnspodSandbox.EMAIL).code()).hasValue(code);
  }

  @Test
  void isRefused_forWhatTheAccountIs() {
    try (var company = dnspod(DnspodSandbox.COMPANY_LOGIN_TOKEN)) {
      assertThat(refused(company, "example.com", DnspodSandbox.EMAIL).code()).hasValue("14");
    }
  }

  @Test
  void isRefused_forAnAddressThatTheDomainDoesNotHave() {
    assertThat(refused(dnspod, "example.com", "somebody@example.com").code()).hasValue("16");
  }

  @Test
  void neverRepeatsALogin_andStopsWhenTheAccountIsLocked() {
    try (var wrong = dnspod("12345,wrong-token")) {
      for (int i = 0; i < 30; i++) {
        assertThat(refused(wrong, "example.com", DnspodSandbox.EMAIL).code()).hasValue("-1");
      }
      assertThat(sandbox.requests()).hasSize(30);
      assertThat(refused(wrong, "example.com", DnspodSandbox.EMAIL))
          .returns(Optional.of("-8"), ProviderException::code)
          .returns(Optional.of(Duration.ofHours(1)), ProviderException::retryAfter);
    }
  }

  @Test
  void neverRepeatsACallThatSendsMail() {
    sandbox.dnspod().refuse("example.com", -2);
    refused(dnspod, "example.com", DnspodSandbox.EMAIL);
    sandbox.dnspod().refuse("example.com", 3);
    refused(dnspod, "example.com", DnspodSandbox.EMAIL);
    assertThat(sandbox.requests()).hasSize(2);
    assertThat(pauses).isEmpty();
  }
}
