package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.alidns.client.ApplyForRetrievalRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contracts of ApplyForRetrievalDomainName, from alidns-apply-for-retrieval-domain-name.txt. */
class AlidnsContractTest extends AlidnsContracts {

  private static final String ID = "[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}";

  private static Answer accepted(String domain) {
    return Answer.of()
        .like("RequestId", ID, "536E9CAD-DB30-4647-AC87-AA5CC38C5382")
        .is("DomainName", domain);
  }

  /** The call of all contracts with a failure, which differ only in their state. */
  private Contract call(String state, String... facts) {
    return given(state, facts).sends("POST", "/", "Action", ACTION, "DomainName", "example.com");
  }

  private static ProviderException failure(
      Contract contract, int httpStatus, String code, Reason reason) {
    ProviderException failure =
        contract
            .answers(
                httpStatus,
                Answer.of()
                    .like("RequestId", ID, "536E9CAD-DB30-4647-AC87-AA5CC38C5382")
                    .text("HostId", "alidns.aliyuncs.com")
                    .is("Code", code)
                    .text("Message", "why"))
            .fails(alidns -> alidns.applyForRetrieval("example.com"));
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.code()).hasValue(code);
    assertThat(failure.requestId()).hasValue("536E9CAD-DB30-4647-AC87-AA5CC38C5382");
    assertThat(failure.httpStatus()).hasValue(httpStatus);
    return failure;
  }

  @Test
  void appliesForRetrieval_whenDomainCanBeRetrieved() {
    given("a domain can be retrieved", "domain", "example.com")
        .sends("POST", "/", "Action", ACTION, "DomainName", "example.com")
        .answers(accepted("example.com"))
        .alsoInXml()
        .when(alidns -> alidns.applyForRetrieval("example.com"));
  }

  @Test
  void appliesInALabels_whenDomainIsInternationalized() {
    given("a domain can be retrieved", "domain", "xn--bcher-kva.example")
        .sends("POST", "/", "Action", ACTION, "DomainName", "xn--bcher-kva.example")
        .answers(accepted("xn--bcher-kva.example"))
        .when(alidns -> alidns.applyForRetrieval("bücher.example"));
  }

  @Test
  void appliesInLanguage_forUser() {
    given("a domain can be retrieved", "domain", "example.com")
        .sends(
            "POST",
            "/",
            "Action",
            ACTION,
            "DomainName",
            "example.com",
            "Lang",
            "en",
            "UserClientIp",
            "192.0.2.1")
        .answers(accepted("example.com"))
        .when(
            alidns ->
                alidns.applyForRetrieval(
                    ApplyForRetrievalRequest.builder("example.com")
                        .lang("en")
                        .userClientIp("192.0.2.1")
                        .build()));
  }

  @Test
  void isUnregistered_whenDomainIsNot() {
    failure(
        call("no domain is known to Alidns").alsoInXml(),
        400,
        "InvalidDomainName.Unregistered",
        Reason.UNKNOWN_DOMAIN);
  }

  @ParameterizedTest
  @CsvSource({
    "OWN, InvalidDomainName.Duplicate, ALREADY_IN_ACCOUNT",
    "NOT_IN_ALIDNS, InvalidDomainName.NoExist, UNKNOWN_DOMAIN",
    "CNNIC_MISMATCH, CHNDomainInfoNotMatch, REGISTRANT_MISMATCH",
    "NO_WHOIS, UnabletoGetWoisInfo, WHOIS_UNAVAILABLE"
  })
  void isRefused_forSituationOfDomain(String situation, String code, Reason reason) {
    failure(
        call("a domain is known to Alidns", "domain", "example.com", "situation", situation)
            .of(code),
        400,
        code,
        reason);
  }

  @Test
  void isRefused_within90SecondsOfLastApplication() {
    ProviderException failure =
        failure(
            call("an application was made 89 seconds ago", "domain", "example.com"),
            400,
            "Forbidden.TooOfen",
            Reason.THROTTLED);
    assertThat(failure.retryAfter()).hasValueSatisfying(pause -> assertThat(pause).hasSeconds(90));
  }

  /** Invalid domains are refused before sending, but the service may have stricter rules. */
  @ParameterizedTest
  @CsvSource({
    "InvalidDomainName.Format, INVALID_DOMAIN",
    "InvalidDomainName.Suffix, UNSUPPORTED_DOMAIN"
  })
  void isInvalid_whenAlidnsSaysSo(String code, Reason reason) {
    failure(
        call("a call for a domain is refused", "domain", "example.com", "code", code).of(code),
        400,
        code,
        reason);
  }

  @Test
  void refusesInvalidDomain_beforeSending() {
    InvalidInputException refused = refuses(alidns -> alidns.applyForRetrieval("exa mple.com"));
    assertThat(refused.parameter()).hasValue("DomainName");
    assertThat(refused.reason()).isEqualTo(Reason.INVALID_DOMAIN);
  }

  @Test
  void isRefused_whenAccessKeyWasRemoved() {
    failure(
        call("the access key was removed"),
        404,
        "InvalidAccessKeyId.NotFound",
        Reason.INVALID_CREDENTIALS);
  }

  @Test
  void isRefused_whenSecretIsWrong() {
    failure(
        call("the access key has another secret"),
        400,
        "SignatureDoesNotMatch",
        Reason.INVALID_CREDENTIALS);
  }

  @Test
  void isRefused_whenClocksDiffer() {
    failure(
        call("the service's clock is 16 minutes ahead"),
        400,
        "InvalidTimeStamp.Expired",
        Reason.INVALID_CREDENTIALS);
  }

  /** A throttled call was not executed, so the adapter repeats it with a new signature. */
  @ParameterizedTest
  @CsvSource({"Throttling", "Throttling.User"})
  void isThrottled(String code) {
    failure(
        call("a call for a domain is refused", "domain", "example.com", "code", code)
            .of(code)
            .times(4),
        400,
        code,
        Reason.THROTTLED);
  }

  /** Errors that the vendor documents for every action. */
  @ParameterizedTest
  @CsvSource({
    "400, MissingParameter, INVALID_PARAMETER",
    "400, InvalidParameter, INVALID_PARAMETER",
    "400, UnsupportedOperation, UNSUPPORTED_CALL",
    "400, NoSuchVersion, UNSUPPORTED_CALL",
    "403, Forbidden, NOT_PERMITTED",
    "403, Forbidden.RiskControl, NOT_PERMITTED",
    "400, SignatureNonceUsed, INVALID_CREDENTIALS",
    "400, IllegalTimestamp, INVALID_CREDENTIALS",
    "404, InvalidAction.NotFound, UNSUPPORTED_CALL",
    "500, InternalError, SERVICE_FAILURE",
    "503, ServiceUnavailable, SERVICE_UNAVAILABLE",
    "400, SomethingNew, OTHER"
  })
  void isRefused_forCommonReasons(int httpStatus, String code, Reason reason) {
    failure(
        call("a call for a domain is refused", "domain", "example.com", "code", code).of(code),
        httpStatus,
        code,
        reason);
  }
}
