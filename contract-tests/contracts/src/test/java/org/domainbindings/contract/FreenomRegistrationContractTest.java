package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.freenom.client.DomainType.FREE;
import static org.domainbindings.freenom.client.DomainType.PAID;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.domainbindings.InvalidInputException;
import org.domainbindings.RefusedException;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.AutoRenew;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.ForwardMode;
import org.domainbindings.freenom.client.IdShield;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RegisterDomainResponse;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.RenewDomainResponse;
import org.domainbindings.freenom.client.UpgradeDomainRequest;
import org.domainbindings.freenom.client.UpgradeDomainResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts of search, register, renew and upgrade, from freenom-api-v2.txt. */
class FreenomRegistrationContractTest extends FreenomContracts {

  private static final String OWNER = "JSMTH01";
  private static final String BILLING = "8837012";
  private static final String TECH = "JSMTH02";
  private static final String ADMIN = "JSMTH03";
  private static final String URL = "https://www.example.com/shop?item=1&lang=en";

  private Contract givenOwner(String state) {
    return given(state, "domain", DOMAIN).given("contacts of the account", "owner", OWNER);
  }

  private Contract givenContacts(String state) {
    return given(state, "domain", DOMAIN)
        .given(
            "contacts of the account",
            "owner",
            OWNER,
            "billing",
            BILLING,
            "tech",
            TECH,
            "admin",
            ADMIN);
  }

  /** Expects the common properties of paid and free domains. */
  private static Answer bought(String type, String period, String status) {
    return domain()
        .is("domaintype", type)
        .date("expirationdate", "20320115")
        .is("period", period)
        .is("status", status);
  }

  private static Answer boughtForMoney(String period, String status) {
    return bought("PAID", period, status)
        .like("currency", CURRENCY, "USD")
        .price("partnerprice", "15.00")
        .price("retailprice", "19.90")
        .is("owner_id", OWNER)
        .is("tech_id", TECH)
        .is("billing_id", BILLING)
        .is("admin_id", ADMIN);
  }

  private static Answer notAvailable() {
    return domain().is("status", "NOT AVAILABLE");
  }

  @Test
  void findsDomain_withAllAllowedCharacters() {
    String domain = "the-quick-brown-fox-jumps-over-13-lazy-dogs-0245-6789.tk";
    given("a domain is available", "domain", domain)
        .sends("GET", "/v2/domain/search", "domainname", domain, "domaintype", "FREE")
        .answers(ok("DOMAIN AVAILABLE", Answer.of().is("status", "AVAILABLE")))
        .when(freenom -> freenom.domains().search(domain, FREE));
  }

  @Test
  void findsPaidDomain_withItsPrices() {
    given("a domain is available", "domain", DOMAIN)
        .sends("GET", "/v2/domain/search", "domainname", DOMAIN, "domaintype", "PAID")
        .answers(
            ok(
                "DOMAIN AVAILABLE",
                domain()
                    .is("domaintype", "PAID")
                    .several("pricing", price())
                    .is("status", "AVAILABLE")))
        .alsoInXml()
        .when(freenom -> freenom.domains().search(DOMAIN, PAID));
  }

  @Test
  void findsFreeDomain_withoutPrices() {
    given("a domain is available", "domain", DOMAIN)
        .sends("GET", "/v2/domain/search", "domainname", DOMAIN, "domaintype", "FREE")
        .answers(
            ok("DOMAIN AVAILABLE", domain().is("domaintype", "FREE").is("status", "AVAILABLE")))
        .when(freenom -> freenom.domains().search(DOMAIN, FREE));
  }

  @Test
  void findsTakenDomain() {
    given("a domain of another registrar", "domain", DOMAIN)
        .sends("GET", "/v2/domain/search", "domainname", DOMAIN, "domaintype", "PAID")
        .answers(ok("DOMAIN NOT AVAILABLE", notAvailable()))
        .when(freenom -> freenom.domains().search(DOMAIN, PAID));
  }

  /** The document's own example: two years, with nameservers within the domain. */
  @Test
  void registersPaidDomain_withAllOptions() {
    givenContacts("a domain is available")
        .sends(
            "POST",
            "/v2/domain/register",
            "domainname",
            DOMAIN,
            "period",
            "2Y",
            "nameserver",
            "ns1.example.tk",
            "nameserver",
            "ns2.example.tk",
            "nameserver",
            "ns3.example.net",
            "owner_id",
            OWNER,
            "billing_id",
            BILLING,
            "tech_id",
            TECH,
            "admin_id",
            ADMIN,
            "domaintype",
            "PAID",
            "idshield",
            "disabled")
        .answers(
            ok(
                "DOMAIN REGISTERED",
                boughtForMoney("2Y", "REGISTERED").text("authcode", "98213477120938471")))
        .alsoInXml()
        .when(
            register(
                order(PAID)
                    .period(Period.YEARS_2)
                    .nameservers("ns1.example.tk", "ns2.example.tk", "ns3.example.net")
                    .ownerId(OWNER)
                    .billingId(BILLING)
                    .techId(TECH)
                    .adminId(ADMIN)
                    .idShield(IdShield.DISABLED)));
  }

  @Test
  void registersPaidDomain_forOneYearByDefault() {
    givenOwner("a domain is available")
        .sends(
            "POST",
            "/v2/domain/register",
            "domainname",
            DOMAIN,
            "nameserver",
            "ns1.example.net",
            "nameserver",
            "ns2.example.net",
            "owner_id",
            OWNER,
            "domaintype",
            "PAID")
        .answers(ok("DOMAIN REGISTERED", bought("PAID", "1Y", "REGISTERED")))
        .when(
            register(order(PAID).nameservers("ns1.example.net", "ns2.example.net").ownerId(OWNER)));
  }

  private Contract freeOrder(String state) {
    return givenOwner(state)
        .sends(
            "POST",
            "/v2/domain/register",
            "domainname",
            DOMAIN,
            "forward_url",
            URL,
            "owner_id",
            OWNER,
            "domaintype",
            "FREE");
  }

  @Test
  void registersFreeDomain_forThreeMonthsByDefault() {
    freeOrder("a domain is available")
        .answers(ok("DOMAIN REGISTERED", bought("FREE", "3M", "REGISTERED")))
        .when(register(order(FREE).forwardUrl(URL).ownerId(OWNER)));
  }

  @Test
  void registersDomainWithoutOwner_whenIdShieldIsEnabled() {
    given("a domain is available", "domain", DOMAIN)
        .sends(
            "POST",
            "/v2/domain/register",
            "domainname",
            DOMAIN,
            "period",
            "12M",
            "forward_url",
            URL,
            "domaintype",
            "FREE",
            "idshield",
            "enabled")
        .answers(ok("DOMAIN REGISTERED", bought("FREE", "12M", "REGISTERED")))
        .when(
            register(
                order(FREE).period(Period.MONTHS_12).forwardUrl(URL).idShield(IdShield.ENABLED)));
  }

  /** From a later edition of the document. */
  @Test
  void registersDomain_withForwardModeAndAutoRenew() {
    givenOwner("a domain is available")
        .sends(
            "POST",
            "/v2/domain/register",
            "domainname",
            DOMAIN,
            "forward_url",
            URL,
            "owner_id",
            OWNER,
            "domaintype",
            "PAID",
            "forward_mode",
            "cloak",
            "autorenew",
            "enabled")
        .answers(ok("DOMAIN REGISTERED", bought("PAID", "1Y", "REGISTERED")))
        .when(
            register(
                order(PAID)
                    .forwardUrl(URL)
                    .ownerId(OWNER)
                    .forwardMode(ForwardMode.CLOAK)
                    .autoRenew(AutoRenew.ENABLED)));
  }

  @Test
  void registersNothing_whenDomainIsTaken() {
    assertThat(
            freeOrder("a domain of another registrar")
                .answers(ok("NOT AVAILABLE", notAvailable()))
                .fails(register(order(FREE).forwardUrl(URL).ownerId(OWNER))))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void refusesOrder_withoutForwardUrlOrTwoNameservers() {
    RegisterDomainRequest.Builder order = order(PAID).ownerId(OWNER);
    assertThat(refused(register(order))).hasValue("forward_url");
    assertThat(refused(register(order.nameservers("ns1.example.net")))).hasValue("nameserver");
    assertThat(refused(register(order.nameservers("ns1.example.net", "NS1.example.net"))))
        .hasValue("nameserver");
    assertThat(
            refused(
                register(order.forwardUrl(URL).nameservers("ns1.example.net", "ns2.example.net"))))
        .hasValue("forward_url");
  }

  @Test
  void refusesOrder_withoutOwner_unlessIdShieldIsEnabled() {
    RegisterDomainRequest.Builder order = order(FREE).forwardUrl(URL);
    assertThat(refused(register(order))).hasValue("owner_id");
    assertThat(refused(register(order.idShield(IdShield.DISABLED)))).hasValue("owner_id");
  }

  @Test
  void refusesOrder_withPeriodOfOtherType() {
    assertThat(
            refused(register(order(PAID).forwardUrl(URL).ownerId(OWNER).period(Period.MONTHS_12))))
        .hasValue("period");
    assertThat(refused(register(order(FREE).forwardUrl(URL).ownerId(OWNER).period(Period.YEARS_1))))
        .hasValue("period");
  }

  @Test
  void refusesOrder_withInvalidForwardUrl() {
    assertThat(refused(register(order(FREE).forwardUrl("ftp://example.com/").ownerId(OWNER))))
        .hasValue("forward_url");
  }

  /** The document's own example: three years. */
  @Test
  void renewsPaidDomain() {
    given("a paid domain of the account", "domain", DOMAIN)
        .given(
            "contacts of the domain",
            "domain",
            DOMAIN,
            "owner",
            OWNER,
            "billing",
            BILLING,
            "tech",
            TECH,
            "admin",
            ADMIN)
        .sends("POST", "/v2/domain/renew", "domainname", DOMAIN, "period", "3Y")
        .answers(ok("DOMAIN RENEWED", boughtForMoney("3Y", "RENEWED")))
        .alsoInXml()
        .when(renew(RenewDomainRequest.builder(DOMAIN).period(Period.YEARS_3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1Y", "2Y", "3Y", "4Y", "5Y", "9Y", "10Y"})
  void renewsPaidDomain_byYears(String period) {
    renewsDomain("PAID", period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1M", "2M", "3M", "4M", "5M", "6M", "7M", "8M", "9M", "10M", "11M", "12M"})
  void renewsFreeDomain_byMonths(String period) {
    renewsDomain("FREE", period);
  }

  /** Expects a result for paid domains only, as in the table. */
  private static Answer renewed(String type, String period) {
    Answer answer = ok(bought(type, period, "RENEWED"));
    return type.equals("PAID") ? answer.is("result", "DOMAIN RENEWED") : answer;
  }

  private void renewsDomain(String type, String period) {
    given(ofTheAccount(type), "domain", DOMAIN)
        .of(period)
        .sends("POST", "/v2/domain/renew", "domainname", DOMAIN, "period", period)
        .answers(renewed(type, period))
        .when(renew(renewal(period)));
  }

  @ParameterizedTest
  @CsvSource({"PAID, 1Y", "FREE, 3M"})
  void renewsDomain_byDefaultPeriod(String type, String usual) {
    given(ofTheAccount(type), "domain", DOMAIN)
        .of(type)
        .sends("POST", "/v2/domain/renew", "domainname", DOMAIN)
        .answers(renewed(type, usual))
        .when(renew(RenewDomainRequest.builder(DOMAIN)));
  }

  @ParameterizedTest
  @CsvSource({"PAID, 1M", "FREE, 1Y"})
  void renewsNothing_whenPeriodIsOfOtherType(String type, String period) {
    assertThat(
            given(ofTheAccount(type), "domain", DOMAIN)
                .of(type)
                .sends("POST", "/v2/domain/renew", "domainname", DOMAIN, "period", period)
                .answers(FAILED, error("Invalid period"))
                .fails(renew(renewal(period))))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void renewsNothing_whenDomainIsNotAvailable() {
    assertThat(
            given("a domain of another registrar", "domain", DOMAIN)
                .sends("POST", "/v2/domain/renew", "domainname", DOMAIN)
                .answers(ok("NOT AVAILABLE", notAvailable()))
                .fails(renew(RenewDomainRequest.builder(DOMAIN))))
        .isInstanceOf(RefusedException.class);
  }

  /** For renewals, the document has a result for paid domains only. */
  @Test
  void renewsNothing_whenOnlyDomainStatusSaysSo() {
    assertThat(
            given("a domain of another registrar", "domain", DOMAIN)
                .sends("POST", "/v2/domain/renew", "domainname", DOMAIN, "period", "3M")
                .answers(Answer.of().hashes("domain", notAvailable()).is("status", "OK"))
                .fails(renew(renewal("3M"))))
        .isInstanceOf(RefusedException.class);
  }

  private static Answer upgraded() {
    return ok(domain().is("result", "DOMAIN UPGRADED").is("status", "UPGRADED"));
  }

  @Test
  void upgradesDomain_withAllOptions() {
    givenContacts("a free domain of the account")
        .sends(
            "POST",
            "/v2/domain/upgrade",
            "domainname",
            DOMAIN,
            "owner_id",
            OWNER,
            "billing_id",
            BILLING,
            "admin_id",
            ADMIN,
            "tech_id",
            TECH,
            "idshield",
            "disabled",
            "period",
            "1Y",
            "period",
            "2Y")
        .answers(upgraded())
        .alsoInXml()
        .when(
            upgrade(
                UpgradeDomainRequest.builder(DOMAIN, List.of(Period.YEARS_1, Period.YEARS_2))
                    .ownerId(OWNER)
                    .billingId(BILLING)
                    .adminId(ADMIN)
                    .techId(TECH)
                    .idShield(IdShield.DISABLED)));
  }

  @Test
  void upgradesDomain_withOwnerOnly() {
    givenOwner("a free domain of the account")
        .sends(
            "POST", "/v2/domain/upgrade", "domainname", DOMAIN, "owner_id", OWNER, "period", "10Y")
        .answers(upgraded())
        .when(
            upgrade(UpgradeDomainRequest.builder(DOMAIN, List.of(Period.YEARS_10)).ownerId(OWNER)));
  }

  @Test
  void upgradesDomainWithoutOwner_whenIdShieldIsEnabled() {
    given("a free domain of the account", "domain", DOMAIN)
        .sends(
            "POST",
            "/v2/domain/upgrade",
            "domainname",
            DOMAIN,
            "idshield",
            "enabled",
            "period",
            "1Y")
        .answers(upgraded())
        .when(upgrade(oneYear().idShield(IdShield.ENABLED)));
  }

  @Test
  void refusesUpgrade_withoutOwner_unlessIdShieldIsEnabled() {
    assertThat(refused(upgrade(oneYear()))).hasValue("owner_id");
    assertThat(refused(upgrade(oneYear().idShield(IdShield.DISABLED)))).hasValue("owner_id");
  }

  @Test
  void refusesUpgrade_withoutYears() {
    assertThat(refused(upgrade(UpgradeDomainRequest.builder(DOMAIN, List.of()).ownerId(OWNER))))
        .hasValue("period");
    assertThat(
            refused(
                upgrade(
                    UpgradeDomainRequest.builder(DOMAIN, List.of(Period.MONTHS_12))
                        .ownerId(OWNER))))
        .hasValue("period");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-example.tk", "example-.tk", "exam_ple.tk", "exam ple.tk"})
  void refusesMalformedDomain(String domain) {
    assertThat(
            Stream.<Function<Freenom, ?>>of(
                freenom -> freenom.domains().search(domain, FREE),
                register(
                    RegisterDomainRequest.builder(domain, FREE).forwardUrl(URL).ownerId(OWNER)),
                renew(RenewDomainRequest.builder(domain)),
                upgrade(
                    UpgradeDomainRequest.builder(domain, List.of(Period.YEARS_1)).ownerId(OWNER))))
        .allSatisfy(call -> assertThat(refused(call)).hasValue("domainname"));
  }

  private static String ofTheAccount(String type) {
    return (type.equals("PAID") ? "a paid" : "a free") + " domain of the account";
  }

  private static RegisterDomainRequest.Builder order(DomainType type) {
    return RegisterDomainRequest.builder(DOMAIN, type);
  }

  private static Function<Freenom, RegisterDomainResponse> register(
      RegisterDomainRequest.Builder order) {
    return freenom -> freenom.domains().register(order.build());
  }

  private static RenewDomainRequest.Builder renewal(String period) {
    return RenewDomainRequest.builder(DOMAIN).period(Period.of(period));
  }

  private static Function<Freenom, RenewDomainResponse> renew(RenewDomainRequest.Builder renewal) {
    return freenom -> freenom.domains().renew(renewal.build());
  }

  private static UpgradeDomainRequest.Builder oneYear() {
    return UpgradeDomainRequest.builder(DOMAIN, List.of(Period.YEARS_1));
  }

  private static Function<Freenom, UpgradeDomainResponse> upgrade(
      UpgradeDomainRequest.Builder upgrade) {
    return freenom -> freenom.domains().upgrade(upgrade.build());
  }
}
