package org.domainbindings.freenom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.domainbindings.InvalidInputException;
import org.domainbindings.Reason;
import org.domainbindings.freenom.client.AutoRenew;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.ForwardMode;
import org.domainbindings.freenom.client.IdShield;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ModifyDomainRequest;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.RegisterContactRequest;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.UpgradeDomainRequest;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreenomRulesTest {

  private static final String DOMAIN = "example.tk";
  private static final String URL = "https://www.example.com/";

  private static TestServer server;
  private static Freenom freenom;

  /** A valid contact. */
  static RegisterContactRequest.Builder contact() {
    return RegisterContactRequest.builder()
        .contactFirstName("Joan")
        .contactLastName("Smith")
        .contactAddress("1 Example Street")
        .contactCity("Springfield")
        .contactZipCode("62701")
        .contactStateCode("US-IL")
        .contactCountryCode("US")
        .contactPhone("+1.2175550100")
        .contactEmail("joan@example.com");
  }

  /** A valid order. */
  static RegisterDomainRequest.Builder order() {
    return RegisterDomainRequest.builder(DOMAIN, DomainType.PAID).forwardUrl(URL).ownerId("A1");
  }

  private static RegisterDomainRequest.Builder orderWithout() {
    return RegisterDomainRequest.builder(DOMAIN, DomainType.PAID);
  }

  private static UpgradeDomainRequest.Builder upgrade(Period... periods) {
    return UpgradeDomainRequest.builder(DOMAIN, List.of(periods));
  }

  @BeforeAll
  static void start() {
    server = TestServer.answering("{\"status\":\"OK\"}");
    freenom =
        Freenom.builder()
            .baseUrl(server.url())
            .credentials("reseller@example.com", Secrets.PASSWORD)
            .build();
  }

  @AfterAll
  static void stop() {
    freenom.close();
    server.close();
  }

  private long before = server.requests().size();

  private void accepts(Consumer<Freenom> call) {
    call.accept(freenom);
    assertThat(server.requests()).hasSize((int) before + 1);
    before++;
  }

  private void refuses(String parameter, Consumer<Freenom> call) {
    refuses(Reason.INVALID_PARAMETER, parameter, call);
  }

  private void refuses(Reason reason, String parameter, Consumer<Freenom> call) {
    InvalidInputException exception =
        failure(InvalidInputException.class, () -> call.accept(freenom));
    assertThat(exception.parameter()).hasValue(parameter);
    assertThat(exception.reason()).isEqualTo(reason);
    assertThat(exception.httpStatus()).isEmpty();
    assertThat(exception).hasMessageContaining(parameter).hasMessageContaining("nothing was sent");
    assertThat(server.requests()).hasSize((int) before);
  }

  static Stream<Consumer<String>> callsWithDomain() {
    return Stream.of(
        domain -> freenom.domains().search(domain, DomainType.FREE),
        domain ->
            freenom
                .domains()
                .register(
                    RegisterDomainRequest.builder(domain, DomainType.PAID)
                        .forwardUrl(URL)
                        .ownerId("A1")
                        .build()),
        domain -> freenom.domains().renew(RenewDomainRequest.builder(domain).build()),
        domain -> freenom.domains().info(domain),
        domain ->
            freenom.domains().modify(ModifyDomainRequest.builder(domain).forwardUrl(URL).build()),
        domain -> freenom.domains().delete(domain),
        domain -> freenom.domains().restore(domain),
        domain ->
            freenom
                .domains()
                .upgrade(
                    UpgradeDomainRequest.builder(domain, List.of(Period.YEARS_1))
                        .ownerId("A1")
                        .build()),
        domain -> freenom.nameservers().register(domain, "ns1." + domain, "192.0.2.1"),
        domain -> freenom.nameservers().delete(domain, "ns1." + domain),
        domain -> freenom.nameservers().list(domain),
        domain -> freenom.transfers().price(domain, Secrets.AUTHCODE),
        domain -> freenom.transfers().request(domain, Secrets.AUTHCODE, Period.YEARS_1, "A1"),
        domain -> freenom.transfers().approve(domain),
        domain -> freenom.transfers().decline(domain, "Not ours"));
  }

  @ParameterizedTest
  @MethodSource("callsWithDomain")
  void refusesAnythingButDomain(Consumer<String> call) {
    refuses(Reason.INVALID_DOMAIN, "domainname", f -> call.accept("-example.tk"));
    refuses(Reason.INVALID_DOMAIN, "domainname", f -> call.accept("example"));
    refuses(Reason.UNSUPPORTED_DOMAIN, "domainname", f -> call.accept("exämple.tk"));
  }

  @ParameterizedTest
  @MethodSource("callsWithDomain")
  void acceptsDomain_inAnyCase(Consumer<String> call) {
    accepts(f -> call.accept("Example-1.TK"));
  }

  @Test
  void requiresForwardUrlOrNameservers() {
    refuses("forward_url", f -> f.domains().register(orderWithout().ownerId("A1").build()));
    refuses("forward_url", f -> f.domains().modify(ModifyDomainRequest.builder(DOMAIN).build()));
    refuses(
        "forward_url",
        f ->
            f.domains()
                .register(order().nameservers("ns1.example.net", "ns2.example.net").build()));
    refuses(
        "forward_url",
        f ->
            f.domains()
                .modify(
                    ModifyDomainRequest.builder(DOMAIN)
                        .forwardUrl(URL)
                        .nameservers("ns1.example.net", "a.b")
                        .build()));
    accepts(f -> f.domains().register(order().build()));
    accepts(
        f ->
            f.domains()
                .modify(
                    ModifyDomainRequest.builder(DOMAIN)
                        .nameservers("ns1.example.net", "ns2.example.net")
                        .build()));
  }

  @Test
  void requiresTwoNameservers() {
    refuses(
        "nameserver",
        f ->
            f.domains()
                .register(orderWithout().ownerId("A1").nameservers("ns1.example.net").build()));
    refuses(
        "nameserver",
        f ->
            f.domains()
                .register(
                    orderWithout()
                        .ownerId("A1")
                        .nameservers("ns1.example.net", "NS1.example.net")
                        .build()));
    refuses(
        "nameserver",
        f ->
            f.domains()
                .register(
                    orderWithout()
                        .ownerId("A1")
                        .nameservers("ns1.example.net", "192.0.2.1")
                        .build()));
    accepts(
        f ->
            f.domains()
                .register(
                    orderWithout()
                        .ownerId("A1")
                        .nameservers("ns1.example.tk", "ns2.example.net")
                        .build()));
  }

  @Test
  void requiresOwner_unlessIdShieldIsEnabled() {
    RegisterDomainRequest.Builder order = orderWithout().forwardUrl(URL);
    refuses("owner_id", f -> f.domains().register(order.build()));
    refuses("owner_id", f -> f.domains().register(order.idShield(IdShield.DISABLED).build()));
    accepts(f -> f.domains().register(order.idShield(IdShield.ENABLED).build()));
    refuses("owner_id", f -> f.domains().register(order.ownerId(" ").build()));
    accepts(f -> f.domains().register(order.ownerId("A1").build()));

    refuses("owner_id", f -> f.domains().upgrade(upgrade(Period.YEARS_1).build()));
    accepts(f -> f.domains().upgrade(upgrade(Period.YEARS_1).idShield(IdShield.ENABLED).build()));
    accepts(f -> f.domains().upgrade(upgrade(Period.YEARS_1).ownerId("A1").build()));
  }

  @Test
  void refusesBlankContacts() {
    refuses("billing_id", f -> f.domains().register(order().billingId("").build()));
    refuses("tech_id", f -> f.domains().register(order().techId(" ").build()));
    refuses("admin_id", f -> f.domains().register(order().adminId("\t").build()));
    refuses("owner_id", f -> f.domains().modify(change().ownerId("").build()));
    refuses("admin_id", f -> f.domains().modify(change().adminId("").build()));
    UpgradeDomainRequest.Builder upgrade = upgrade(Period.YEARS_1).ownerId("A1");
    refuses("tech_id", f -> f.domains().upgrade(upgrade.techId("").build()));
    accepts(f -> f.domains().register(order().adminId("A1").techId("A1").billingId("A1").build()));
  }

  @Test
  void requiresWebUrlToForwardTo() {
    refuses(
        "forward_url",
        f -> f.domains().register(order().forwardUrl("ftp://ftp.example.com/").build()));
    refuses("forward_url", f -> f.domains().modify(change().forwardUrl("example.com").build()));
  }

  private static ModifyDomainRequest.Builder change() {
    return ModifyDomainRequest.builder(DOMAIN).forwardUrl(URL);
  }

  static List<Period> periods() {
    return Period.known();
  }

  /** Values in answers may grow, but only documented ones are sent. */
  @Test
  void refusesUndocumentedValues() {
    refuses("domaintype", f -> f.domains().search(DOMAIN, DomainType.of("TRIAL")));
    refuses(
        "domaintype",
        f ->
            f.domains()
                .register(
                    RegisterDomainRequest.builder(DOMAIN, DomainType.of("TRIAL"))
                        .ownerId("A1")
                        .forwardUrl("https://www.example.com/")
                        .build()));
    refuses("period", f -> f.domains().register(order().period(Period.of("99Y")).build()));
    refuses(
        "period",
        f ->
            f.domains().renew(RenewDomainRequest.builder(DOMAIN).period(Period.of("99Y")).build()));
    refuses(
        "idshield",
        f ->
            f.domains()
                .upgrade(
                    upgrade(Period.YEARS_1).ownerId("A1").idShield(IdShield.of("on")).build()));
    refuses("idshield", f -> f.domains().register(order().idShield(IdShield.of("on")).build()));
    refuses(
        "forward_mode", f -> f.domains().modify(change().forwardMode(ForwardMode.of("x")).build()));
    refuses("autorenew", f -> f.domains().modify(change().autoRenew(AutoRenew.of("x")).build()));
    refuses("period", f -> f.transfers().request(DOMAIN, Secrets.AUTHCODE, Period.of("0Y"), "A1"));
  }

  @ParameterizedTest
  @MethodSource("periods")
  void requiresYearsForPaidDomain_andMonthsForFreeOne(Period period) {
    Consumer<Freenom> paid = f -> f.domains().register(order().period(period).build());
    Consumer<Freenom> free =
        f ->
            f.domains()
                .register(
                    RegisterDomainRequest.builder(DOMAIN, DomainType.FREE)
                        .forwardUrl(URL)
                        .ownerId("A1")
                        .period(period)
                        .build());
    boolean years = period.value().endsWith("Y");
    accepts(years ? paid : free);
    refuses("period", years ? free : paid);
  }

  @ParameterizedTest
  @MethodSource("periods")
  void requiresYears_wheneverDomainIsPaid(Period period) {
    List<Consumer<Freenom>> calls =
        List.of(
            f -> f.domains().upgrade(upgrade(period).ownerId("A1").build()),
            f -> f.transfers().request(DOMAIN, Secrets.AUTHCODE, period, "A1"));
    for (Consumer<Freenom> call : calls) {
      if (period.value().endsWith("Y")) {
        accepts(call);
      } else {
        refuses("period", call);
      }
    }
  }

  @Test
  void requiresPeriodOfUpgrade() {
    refuses("period", f -> f.domains().upgrade(upgrade().ownerId("A1").build()));
  }

  @Test
  void requiresGlueRecordWithinDomain() {
    refuses("hostname", f -> f.nameservers().register(DOMAIN, "ns1.example.net", "192.0.2.1"));
    refuses("hostname", f -> f.nameservers().register(DOMAIN, "ns1example.tk", "192.0.2.1"));
    refuses("hostname", f -> f.nameservers().delete(DOMAIN, "ns1.example.net"));
    refuses("hostname", f -> f.nameservers().delete(DOMAIN, "ns1..example.tk"));
    accepts(f -> f.nameservers().register(DOMAIN, "NS1.EXAMPLE.TK", "2001:db8::1"));
  }

  @Test
  void requiresAddressOfGlueRecord() {
    refuses("ipaddress", f -> f.nameservers().register(DOMAIN, "ns1.example.tk", "192.0.2"));
    refuses("ipaddress", f -> f.nameservers().register(DOMAIN, "ns1.example.tk", "ns2.example.tk"));
  }

  @Test
  void requiresFieldsOfContact() {
    refuses(
        "contact_firstname", f -> f.contacts().register(contact().contactFirstName(" ").build()));
    refuses("contact_lastname", f -> f.contacts().register(contact().contactLastName("").build()));
    refuses("contact_address", f -> f.contacts().register(contact().contactAddress("").build()));
    refuses("contact_city", f -> f.contacts().register(contact().contactCity("").build()));
    refuses("contact_zipcode", f -> f.contacts().register(contact().contactZipCode("").build()));
    refuses("contact_id", f -> f.contacts().register(contact().contactId("").build()));
    refuses(
        Reason.INVALID_EMAIL,
        "contact_email",
        f -> f.contacts().register(contact().contactEmail("joan").build()));
    accepts(
        f -> f.contacts().register(contact().contactId("A1").contactFax("+12175550101").build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "us", "USA", "XX", "UK", "U", "840"})
  void refusesUnknownCountry(String country) {
    refuses(
        "contact_countrycode",
        f ->
            f.contacts()
                .register(contact().contactCountryCode(country).contactStateCode("IL").build()));
  }

  @ParameterizedTest
  @CsvSource({"US, IL", "US, US-IL", "GB, ENG", "GB, GB-ENG", "FR, 75", "FR, FR-75C", "NL, NL-NH"})
  void acceptsStateOfCountry(String country, String state) {
    accepts(
        f ->
            f.contacts()
                .register(contact().contactCountryCode(country).contactStateCode(state).build()));
  }

  @ParameterizedTest
  @CsvSource({
    "US, ''",
    "US, Illinois",
    "US, CA-ON",
    "US, il",
    "US, US-",
    "US, US-ILLI",
    "US, U-IL"
  })
  void refusesUnknownStateOfCountry(String country, String state) {
    refuses(
        "contact_statecode",
        f ->
            f.contacts()
                .register(contact().contactCountryCode(country).contactStateCode(state).build()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+12175550100", "+1.2175550100", "+1 217 555 0100", "+1 (217) 555-0100", "+49 30 901820",
        "+49 (0)30 901820", "+44-20-7946-0958", "+6834000", "+1.2175550100x123", "+861012345678",
      })
  void acceptsPhoneInInternationalFormat(String phone) {
    accepts(f -> f.contacts().register(contact().contactPhone(phone).build()));
    accepts(f -> f.contacts().register(contact().contactFax(phone).build()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "2175550100",
        "0012175550100",
        "+0 217 555 0100",
        "+1 217 55",
        "+1-800-FLOWERS",
        "+1 217 555 0100 ",
        " +12175550100",
        "+1217555010012345",
        "++12175550100",
        "+1....217555010",
        "+1 217 555 0100x",
        "+12175550100\n",
      })
  void refusesPhone_inOtherFormat(String phone) {
    refuses("contact_phone", f -> f.contacts().register(contact().contactPhone(phone).build()));
    refuses("contact_fax", f -> f.contacts().register(contact().contactFax(phone).build()));
  }

  @Test
  void requiresIdsOfContacts() {
    refuses("contact_id", f -> f.contacts().delete(" "));
    refuses("contact_id", f -> f.contacts().get(List.of()));
    refuses("contact_id", f -> f.contacts().get(List.of("A1", "")));
    accepts(f -> f.contacts().get(List.of("A1", "8837012")));
  }

  @Test
  void requiresAuthcodeOwnerAndReason() {
    refuses("authcode", f -> f.transfers().price(DOMAIN, " "));
    refuses("authcode", f -> f.transfers().request(DOMAIN, "", Period.YEARS_1, "A1"));
    refuses("owner_id", f -> f.transfers().request(DOMAIN, Secrets.AUTHCODE, Period.YEARS_1, ""));
    refuses("reason", f -> f.transfers().decline(DOMAIN, " "));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void requiresPositivePages(int number) {
    ListDomainsRequest page = ListDomainsRequest.builder().page(number).build();
    ListDomainsRequest length = ListDomainsRequest.builder().resultsPerPage(number).build();
    refuses("pagenr", f -> f.domains().list(page));
    refuses("pagenr", f -> f.domains().all(page));
    refuses("results_per_page", f -> f.domains().list(length));
    refuses("results_per_page", f -> f.domains().all(length));
  }

  @Test
  void namesParameter_whenNull() {
    assertThat(
            failure(NullPointerException.class, () -> freenom.domains().search(DOMAIN, nothing())))
        .hasMessage("type == null");
    assertThat(failure(NullPointerException.class, () -> freenom.domains().info(nothing())))
        .hasMessage("domainname == null");
  }

  /** Nulls that a caller without null checks may pass. */
  @SuppressWarnings("NullAway")
  private static <T> T nothing() {
    return null;
  }
}
