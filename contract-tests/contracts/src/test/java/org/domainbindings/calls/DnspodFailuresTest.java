package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.ProviderException;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.specs.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The return codes of DNSPod other than success. */
class DnspodFailuresTest extends WithAdapters {

  static Stream<ExpectedFailure> codes() {
    return ExpectedFailure.of("dnspod");
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
  @MethodSource("codes")
  void isMappedToException(ExpectedFailure expected) {
    sandbox.dnspod().refuse("example.net", Integer.parseInt(expected.code()));
    var thrown = refused(dnspod, "example.net", DnspodSandbox.EMAIL);
    expected.isMetBy(thrown);
    assertThat(thrown.code()).hasValue(expected.code());
    assertThat(sandbox.dnspod().sentCodes()).isEmpty();
  }

  @Test
  void coversEveryCodeOfSpec() {
    var spec = Spec.of("dnspod");
    assertThat(spec.documentedErrorCodes()).hasSize(11);
    assertThat(ExpectedFailure.codes("dnspod").toList())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(spec.documentedErrorCodes().stream(), spec.commonErrors("code").stream())
                .distinct()
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
  void isRefused_forStateOfDomain(String domain, String code) {
    assertThat(refused(dnspod, domain, DnspodSandbox.EMAIL).code()).hasValue(code);
  }

  @Test
  void isRefused_forKindOfAccount() {
    try (var company = dnspod(DnspodSandbox.COMPANY_LOGIN_TOKEN)) {
      assertThat(refused(company, "example.com", DnspodSandbox.EMAIL).code()).hasValue("14");
    }
  }

  @Test
  void isRefused_forAddressOfAnotherDomain() {
    assertThat(refused(dnspod, "example.com", "somebody@example.com").code()).hasValue("16");
  }

  @Test
  void neverRepeatsLogin_andStopsWhenAccountIsLocked() {
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
  void neverRepeatsCall_thatSendsEmail() {
    sandbox.dnspod().refuse("example.com", -2);
    refused(dnspod, "example.com", DnspodSandbox.EMAIL);
    sandbox.dnspod().refuse("example.com", 3);
    refused(dnspod, "example.com", DnspodSandbox.EMAIL);
    assertThat(sandbox.requests()).hasSize(2);
    assertThat(pauses).isEmpty();
  }
}
