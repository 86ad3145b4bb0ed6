package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts of Domain.Acquiresend, from dnspod-domain-acquiresend.txt. */
class DnspodContractTest extends DnspodContracts {

  private static final String PATH = "/Domain.Acquiresend";

  private static Answer status(String code, String message) {
    return Answer.of()
        .hash(
            "status",
            Answer.of()
                .is("code", code)
                .text("message", message)
                .dateTime("created_at", "2012-09-23 18:07:44"));
  }

  /** The call of all contracts but the first, which differ only in their state. */
  private Contract call(String state, String... facts) {
    return given(state, facts)
        .sends("POST", PATH, "domain", "example.com", "email", "owner@example.com");
  }

  private static ProviderException failure(Contract contract, String code, Reason reason) {
    ProviderException failure =
        contract
            .answers(status(code, "why"))
            .fails(dnspod -> dnspod.sendVerificationCode("example.com", "owner@example.com"));
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.code()).hasValue(code);
    assertThat(failure.providerMessage()).contains("why");
    return failure;
  }

  @Test
  void sendsVerificationCode_whenDomainCanBeRetrieved() {
    call("a domain can be got back", "domain", "example.com", "email", "owner@example.com")
        .answers(status("1", "Action completed successful"))
        .alsoInXml()
        .when(dnspod -> dnspod.sendVerificationCode("example.com", "owner@example.com"));
  }

  @Test
  void isUnknown_whenDomainDoesNotExist() {
    failure(call("no domain is known to DNSPod").alsoInXml(), "10", Reason.UNKNOWN_DOMAIN);
  }

  @Test
  void isRefused_whenDomainIsProhibited() {
    failure(
        call("a domain is prohibited", "domain", "example.com"), "11", Reason.DOMAIN_PROHIBITED);
  }

  @Test
  void isRefused_whenDomainIsLocked() {
    failure(call("a domain is locked", "domain", "example.com"), "12", Reason.DOMAIN_LOCKED);
  }

  @Test
  void isRefused_fromCompanyToPersonalAccount() {
    failure(
        call("a domain belongs to a company, the caller does not", "domain", "example.com"),
        "13",
        Reason.ACCOUNT_KIND_MISMATCH);
  }

  @Test
  void isRefused_fromPersonalToCompanyAccount() {
    failure(
        call("a domain belongs to a person, the caller is a company", "domain", "example.com"),
        "14",
        Reason.ACCOUNT_KIND_MISMATCH);
  }

  @Test
  void isRefused_whenWhoisShowsNoAddress() {
    failure(
        call("no address of a domain can be found", "domain", "example.com"),
        "15",
        Reason.WHOIS_UNAVAILABLE);
  }

  @Test
  void isRefused_forOtherAddress() {
    failure(
        call(
            "the code of a domain goes to another address",
            "domain",
            "example.com",
            "email",
            "registrant@example.com"),
        "16",
        Reason.INVALID_EMAIL);
  }

  /** Invalid domains are refused before sending, but DNSPod may have stricter rules. */
  @ParameterizedTest
  @CsvSource({
    "6, INVALID_DOMAIN",
    "7, UNSUPPORTED_DOMAIN",
    "8, INVALID_DOMAIN",
    "9, UNSUPPORTED_DOMAIN"
  })
  void isInvalid_whenDnspodSaysSo(String code, Reason reason) {
    failure(
        call("a call for a domain is refused", "domain", "example.com", "code", code)
            .of("code " + code),
        code,
        reason);
  }

  @Test
  void refusesInvalidInput_beforeSending() {
    assertThat(refused("exa mple.com", "owner@example.com"))
        .returns(Reason.INVALID_DOMAIN, InvalidInputException::reason);
    assertThat(refused("例子.com", "owner@example.com"))
        .returns(Reason.UNSUPPORTED_DOMAIN, InvalidInputException::reason);
    assertThat(refused("example.tk", "owner@example.com"))
        .returns(Reason.UNSUPPORTED_DOMAIN, InvalidInputException::reason);
    assertThat(refused("example.com", "owner"))
        .returns(Optional.of("email"), InvalidInputException::parameter)
        .returns(Reason.INVALID_EMAIL, InvalidInputException::reason);
  }

  private InvalidInputException refused(String domain, String email) {
    return refuses(dnspod -> dnspod.sendVerificationCode(domain, email));
  }

  @Test
  void isRefused_whenTokenWasRevoked() {
    failure(call("the login token was revoked"), "-1", Reason.INVALID_CREDENTIALS);
  }

  /** Errors that the vendor documents for every call. */
  @ParameterizedTest
  @CsvSource({
    "-2, THROTTLED",
    "-3, NOT_PERMITTED",
    "-4, NOT_PERMITTED",
    "-7, NOT_PERMITTED",
    "-8, ACCOUNT_LOCKED",
    "-99, UNSUPPORTED_CALL",
    "2, UNSUPPORTED_CALL",
    "3, SERVICE_FAILURE",
    "50, INVALID_CREDENTIALS",
    "51, INVALID_CREDENTIALS",
    "52, INVALID_CREDENTIALS",
    "53, INVALID_CREDENTIALS",
    "54, INVALID_CREDENTIALS",
    "83, ACCOUNT_LOCKED",
    "85, INVALID_CREDENTIALS",
    "4711, OTHER"
  })
  void isRefused_forCommonReasons(String code, Reason reason) {
    failure(
        call("a call for a domain is refused", "domain", "example.com", "code", code)
            .of("code " + code),
        code,
        reason);
  }
}
