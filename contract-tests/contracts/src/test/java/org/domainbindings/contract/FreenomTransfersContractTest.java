package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts about transfers, from freenom-api-v2.txt. */
class FreenomTransfersContractTest extends FreenomContracts {

  private static final String AUTHCODE = "98213477120938471";
  private static final String WRONG_AUTHCODE = "10000000000000001";
  private static final String OWNER = "8837012";
  private static final String REGISTRAR = "Example & Söhne";
  private static final String REASON = "The registrant said \"nein\" & didn't ask: 1+1 < 100%";

  static List<Period> severalYears() {
    return Period.known().stream().filter(period -> period.value().matches("([2-9]|10)Y")).toList();
  }

  static List<Period> months() {
    return Period.known().stream().filter(period -> period.value().endsWith("M")).toList();
  }

  private Contract domainElsewhere() {
    return given(
        "a domain of another registrar, with its authcode", "domain", DOMAIN, "authcode", AUTHCODE);
  }

  private static Answer transfer(String status) {
    return domain().is("status", status);
  }

  @Test
  void returnsPriceOfTransfer() {
    domainElsewhere()
        .sends("GET", "/v2/domain/transfer/price", "domainname", DOMAIN, "authcode", AUTHCODE)
        .answers(
            ok(
                "PRICES PROVIDED",
                "transfer",
                domain()
                    .is("domaintype", "PAID")
                    .is("period", "1Y")
                    .like("currency", CURRENCY, "USD")
                    .price("retailprice", "19.90")
                    .price("partnerprice", "7.50")))
        .alsoInXml()
        .when(freenom -> freenom.transfers().price(DOMAIN, AUTHCODE));
  }

  @Test
  void returnsNoPrice_whenAuthcodeIsWrong() {
    assertThat(
            domainElsewhere()
                .sends(
                    "GET",
                    "/v2/domain/transfer/price",
                    "domainname",
                    DOMAIN,
                    "authcode",
                    WRONG_AUTHCODE)
                .answers(FAILED, error("Invalid authcode"))
                .fails(freenom -> freenom.transfers().price(DOMAIN, WRONG_AUTHCODE)))
        .isInstanceOf(InvalidInputException.class);
  }

  private static Contract request(Contract contract, String authcode, String period) {
    return contract.sends(
        "POST",
        "/v2/domain/transfer/request",
        "domainname",
        DOMAIN,
        "authcode",
        authcode,
        "period",
        period,
        "owner_id",
        OWNER);
  }

  private Contract requestable() {
    return domainElsewhere().given("a contact of the account", "contact_id", OWNER);
  }

  @Test
  void requestsTransfer() {
    request(requestable(), AUTHCODE, "1Y")
        .answers(ok("TRANSFER REQUESTED", "transfer", transfer("REQUESTED")))
        .alsoInXml()
        .when(freenom -> freenom.transfers().request(DOMAIN, AUTHCODE, Period.YEARS_1, OWNER));
  }

  @ParameterizedTest
  @MethodSource("severalYears")
  void requestsTransfer_withLongerRenewal(Period period) {
    request(requestable().of(period.toString()), AUTHCODE, period.toString())
        .answers(ok("TRANSFER REQUESTED", "transfer", transfer("REQUESTED")))
        .when(freenom -> freenom.transfers().request(DOMAIN, AUTHCODE, period, OWNER));
  }

  @Test
  void requestsNoTransfer_whenAuthcodeIsWrong() {
    assertThat(
            request(requestable(), WRONG_AUTHCODE, "1Y")
                .answers(FAILED, error("Invalid authcode"))
                .fails(
                    freenom ->
                        freenom.transfers().request(DOMAIN, WRONG_AUTHCODE, Period.YEARS_1, OWNER)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void requestsNoTransfer_toUnknownContact() {
    assertThat(
            request(
                    domainElsewhere().given("no contact of the account", "contact_id", OWNER),
                    AUTHCODE,
                    "1Y")
                .answers(FAILED, error("Invalid owner_id"))
                .fails(
                    freenom ->
                        freenom.transfers().request(DOMAIN, AUTHCODE, Period.YEARS_1, OWNER)))
        .isInstanceOf(InvalidInputException.class);
  }

  private static Contract outgoing(Contract contract, String domain, String status, int days) {
    return contract.given(
        "an outgoing transfer",
        "domain",
        domain,
        "newregistrar",
        REGISTRAR,
        "status",
        status,
        "days",
        String.valueOf(days));
  }

  private static Contract incoming(Contract contract, String domain, String status, int days) {
    return contract.given(
        "an incoming transfer", "domain", domain, "status", status, "days", String.valueOf(days));
  }

  private Contract none() {
    return given("no transfers of the account");
  }

  @Test
  void approvesTransfer() {
    outgoing(none(), DOMAIN, "PENDING", 1)
        .sends("POST", "/v2/domain/transfer/approve", "domainname", DOMAIN)
        .answers(ok("TRANSFER APPROVED", "transfer", transfer("APPROVED")))
        .alsoInXml()
        .when(freenom -> freenom.transfers().approve(DOMAIN));
  }

  @Test
  void declinesTransfer() {
    outgoing(none(), DOMAIN, "PENDING", 1)
        .sends("POST", "/v2/domain/transfer/decline", "domainname", DOMAIN, "reason", REASON)
        .answers(ok("TRANSFER DECLINED", "transfer", transfer("DECLINED")))
        .alsoInXml()
        .when(freenom -> freenom.transfers().decline(DOMAIN, REASON));
  }

  /** Only the holder of a domain can release it. */
  @Test
  void approvesNoIncomingTransfer() {
    ProviderException failure =
        incoming(none(), DOMAIN, "PENDING", 1)
            .sends("POST", "/v2/domain/transfer/approve", "domainname", DOMAIN)
            .answers(FAILED, error("No outgoing transfer is pending"))
            .fails(freenom -> freenom.transfers().approve(DOMAIN));
    assertThat(failure.providerMessage()).isEqualTo("No outgoing transfer is pending");
  }

  @Test
  void declinesNoIncomingTransfer() {
    ProviderException failure =
        incoming(none(), DOMAIN, "PENDING", 1)
            .sends("POST", "/v2/domain/transfer/decline", "domainname", DOMAIN, "reason", REASON)
            .answers(FAILED, error("No outgoing transfer is pending"))
            .fails(freenom -> freenom.transfers().decline(DOMAIN, REASON));
    assertThat(failure.providerMessage()).isEqualTo("No outgoing transfer is pending");
  }

  /** The table of this function has no top-level status. */
  private static void lists(Contract contract, Answer... transfers) {
    contract
        .sends("GET", "/v2/domain/transfer/list")
        .answers(Answer.of().is("result", "TRANSFERS LISTED").hashes("transfer", transfers))
        .alsoInXml()
        .when(freenom -> freenom.transfers().list());
  }

  private static Answer listed(String types, String type, String status) {
    return transfer(status)
        .like("transfertype", "(?i)(" + types + ")", type)
        .dateTime("lastupdate", "2026-03-01 12:00:00");
  }

  @Test
  void listsNoTransfers_whenThereAreNone() {
    lists(none());
  }

  /** A pending transfer is listed until it ends, and then for a week. */
  @ParameterizedTest
  @CsvSource({"PENDING, 30", "APPROVED, 6", "DECLINED, 6"})
  void listsOutgoingTransfer_withNewRegistrar(String status, int days) {
    lists(
        outgoing(none().of(status), DOMAIN, status, days),
        listed("outgoing", "OUTGOING", status).is("newregistrar", REGISTRAR));
  }

  @ParameterizedTest
  @CsvSource({"PENDING, 30", "APPROVED, 6", "DECLINED, 6"})
  void listsIncomingTransfer(String status, int days) {
    lists(
        incoming(none().of(status), DOMAIN, status, days), listed("incoming", "INCOMING", status));
  }

  @Test
  void omitsTransfer_thatEnded8DaysAgo() {
    lists(outgoing(incoming(none(), DOMAIN, "DECLINED", 8), "other.tk", "APPROVED", 8));
  }

  /** In any order. */
  @Test
  void listsSeveralTransfers() {
    String domains = "(?i)(example|other)\\.tk";
    lists(
        outgoing(incoming(none(), DOMAIN, "PENDING", 1), "other.tk", "PENDING", 1),
        listed("incoming|outgoing", "INCOMING", "PENDING").like("domainname", domains, DOMAIN),
        listed("incoming|outgoing", "OUTGOING", "PENDING").like("domainname", domains, "other.tk"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example", "-example.tk", "exa mple.tk", "éxample.tk"})
  void refusesTransfer_ofInvalidDomain(String domain) {
    refuses("domainname", freenom -> freenom.transfers().price(domain, AUTHCODE));
    refuses(
        "domainname",
        freenom -> freenom.transfers().request(domain, AUTHCODE, Period.YEARS_1, OWNER));
    refuses("domainname", freenom -> freenom.transfers().approve(domain));
    refuses("domainname", freenom -> freenom.transfers().decline(domain, REASON));
  }

  private void refuses(String parameter, Function<Freenom, ?> call) {
    assertThat(refused(call)).hasValue(parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesTransfer_withoutRequiredParameter(String blank) {
    refuses("authcode", freenom -> freenom.transfers().price(DOMAIN, blank));
    refuses(
        "authcode", freenom -> freenom.transfers().request(DOMAIN, blank, Period.YEARS_1, OWNER));
    refuses(
        "owner_id",
        freenom -> freenom.transfers().request(DOMAIN, AUTHCODE, Period.YEARS_1, blank));
    refuses("reason", freenom -> freenom.transfers().decline(DOMAIN, blank));
  }

  /** The period of a transfer is a number of years. */
  @ParameterizedTest
  @MethodSource("months")
  void refusesTransfer_withRenewalForMonths(Period period) {
    refuses("period", freenom -> freenom.transfers().request(DOMAIN, AUTHCODE, period, OWNER));
  }
}
