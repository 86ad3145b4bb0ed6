package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.Availability;
import org.domainbindings.freenom.client.DeleteDomainResponse;
import org.domainbindings.freenom.client.DeletedDomain;
import org.domainbindings.freenom.client.DomainContact;
import org.domainbindings.freenom.client.DomainInfo;
import org.domainbindings.freenom.client.DomainStatus;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.IdShield;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ListDomainsResponse;
import org.domainbindings.freenom.client.ListedDomain;
import org.domainbindings.freenom.client.ModifiedDomain;
import org.domainbindings.freenom.client.ModifyDomainRequest;
import org.domainbindings.freenom.client.ModifyDomainResponse;
import org.domainbindings.freenom.client.Nameserver;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.freenom.client.Price;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RegisteredDomain;
import org.domainbindings.freenom.client.RegistrationStatus;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.RenewalStatus;
import org.domainbindings.freenom.client.RenewedDomain;
import org.domainbindings.freenom.client.RestoreDomainResponse;
import org.domainbindings.freenom.client.RestoredDomain;
import org.domainbindings.freenom.client.ReturnedDomainType;
import org.domainbindings.freenom.client.ReturnedPeriod;
import org.domainbindings.freenom.client.SearchDomainResponse;
import org.domainbindings.freenom.client.SearchedDomain;
import org.domainbindings.freenom.client.UpgradeDomainRequest;
import org.domainbindings.freenom.client.UpgradeDomainResponse;
import org.domainbindings.freenom.client.UpgradedDomain;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.junit.jupiter.api.Test;

/** The nine functions of Freenom on domains. */
class FreenomDomainCallsTest extends FreenomOperationCalls {

  private static Price price(ReturnedPeriod period, String partner, String retail) {
    return Price.builder()
        .currency("USD")
        .period(period)
        .partnerPrice(new BigDecimal(partner))
        .retailPrice(new BigDecimal(retail))
        .build();
  }

  private FreenomDomain known(String name) {
    return sandbox.freenom().domain(name).orElseThrow();
  }

  @Test
  void searchDomain_findsAPaidDomain_withItsPrices() {
    assertThat(Secrets.hiddenIn(freenom.domains().search("fresh.tk", DomainType.PAID)))
        .isEqualTo(
            SearchDomainResponse.builder()
                .result("DOMAIN AVAILABLE")
                .domains(
                    SearchedDomain.builder()
                        .domainName("FRESH.TK")
                        .domainType(ReturnedDomainType.PAID)
                        .prices(
                            price(ReturnedPeriod.YEARS_10, "75.00", "99.50"),
                            price(ReturnedPeriod.YEARS_1, "7.50", "9.95"),
                            price(ReturnedPeriod.YEARS_2, "15.00", "19.90"),
                            price(ReturnedPeriod.YEARS_3, "22.50", "29.85"),
                            price(ReturnedPeriod.YEARS_4, "30.00", "39.80"),
                            price(ReturnedPeriod.YEARS_5, "37.50", "49.75"),
                            price(ReturnedPeriod.YEARS_9, "67.50", "89.55"))
                        .status(Availability.AVAILABLE)
                        .build())
                .status("OK")
                .build());
    arrived("GET", "/v2/domain/search", "domainname", "fresh.tk", "domaintype", "PAID");
  }

  @Test
  void searchDomain_findsAFreeDomain_withoutPrices() {
    assertThat(Secrets.hiddenIn(freenom.domains().search("fresh.tk", DomainType.FREE)))
        .isEqualTo(
            SearchDomainResponse.builder()
                .result("DOMAIN AVAILABLE")
                .domains(
                    SearchedDomain.builder()
                        .domainName("FRESH.TK")
                        .domainType(ReturnedDomainType.FREE)
                        .status(Availability.AVAILABLE)
                        .build())
                .status("OK")
                .build());
    arrived("GET", "/v2/domain/search", "domainname", "fresh.tk", "domaintype", "FREE");
  }

  @Test
  void searchDomain_succeeds_thoughSomebodyHasTheDomain() {
    assertThat(Secrets.hiddenIn(freenom.domains().search("taken.tk", DomainType.PAID)))
        .isEqualTo(
            SearchDomainResponse.builder()
                .result("DOMAIN NOT AVAILABLE")
                .domains(
                    SearchedDomain.builder()
                        .domainName("TAKEN.TK")
                        .status(Availability.NOT_AVAILABLE)
                        .build())
                .status("OK")
                .build());
  }

  @Test
  void registerDomain_withNameserversAndContacts() {
    for (var id : List.of("JSMTH02", "JSMTH03", "8837012")) {
      sandbox.freenom().add(FreenomContact.of(id));
    }
    var order =
        RegisterDomainRequest.builder("fresh.tk", DomainType.PAID)
            .period(Period.YEARS_2)
            .nameservers("ns1.example.net", "ns2.example.net", "ns3.example.net")
            .ownerId(OWNER)
            .billingId("JSMTH02")
            .techId("JSMTH03")
            .adminId("8837012")
            .idShield(IdShield.DISABLED)
            .build();
    var answer = Secrets.hiddenIn(freenom.domains().register(order));
    arrived(
        "POST",
        "/v2/domain/register",
        "domainname",
        "fresh.tk",
        "period",
        "2Y",
        "nameserver",
        "ns1.example.net",
        "nameserver",
        "ns2.example.net",
        "nameserver",
        "ns3.example.net",
        "owner_id",
        OWNER,
        "billing_id",
        "JSMTH02",
        "tech_id",
        "JSMTH03",
        "admin_id",
        "8837012",
        "domaintype",
        "PAID",
        "idshield",
        "disabled");

    var authcode = known("fresh.tk").authcode();
    assertThat(answer.result()).isEqualTo("DOMAIN REGISTERED");
    assertThat(answer.status()).isEqualTo("OK");
    assertThat(answer.domains())
        .containsExactly(
            RegisteredDomain.builder()
                .currency("USD")
                .domainName("FRESH.TK")
                .domainType(ReturnedDomainType.PAID)
                .expirationDate(LocalDate.of(2028, 3, 1))
                .period(ReturnedPeriod.YEARS_2)
                .partnerPrice(new BigDecimal("15.00"))
                .retailPrice(new BigDecimal("19.90"))
                .ownerId(OWNER)
                .techId("JSMTH03")
                .billingId("JSMTH02")
                .adminId("8837012")
                .status(RegistrationStatus.REGISTERED)
                .authcode(authcode)
                .build());
    assertThat(authcode).hasSize(17);
    assertThat(answer.toString()).contains("FRESH.TK").doesNotContain(authcode);
  }

  @Test
  void registerDomain_forwardingForFree_withTheOwnerHidden() {
    var order =
        RegisterDomainRequest.builder("fresh.tk", DomainType.FREE)
            .forwardUrl("https://www.example.com/?q=a+b&r=%20")
            .idShield(IdShield.ENABLED)
            .build();
    assertThat(Secrets.hiddenIn(freenom.domains().register(order)).domains())
        .containsExactly(
            RegisteredDomain.builder()
                .domainName("FRESH.TK")
                .domainType(ReturnedDomainType.FREE)
                .expirationDate(LocalDate.of(2026, 6, 1))
                .period(ReturnedPeriod.MONTHS_3)
                .status(RegistrationStatus.REGISTERED)
                .build());
    arrived(
        "POST",
        "/v2/domain/register",
        "domainname",
        "fresh.tk",
        "forward_url",
        "https://www.example.com/?q=a+b&r=%20",
        "domaintype",
        "FREE",
        "idshield",
        "enabled");
  }

  @Test
  void renewDomain_forTheAskedYears() {
    var request = RenewDomainRequest.builder("paid.tk").period(Period.YEARS_3).build();
    var answer = Secrets.hiddenIn(freenom.domains().renew(request));
    arrived("POST", "/v2/domain/renew", "domainname", "paid.tk", "period", "3Y");
    assertThat(answer.result()).isEqualTo("DOMAIN RENEWED");
    assertThat(answer.status()).isEqualTo("OK");
    assertThat(answer.domains())
        .containsExactly(
            RenewedDomain.builder()
                .currency("USD")
                .domainName("PAID.TK")
                .domainType(ReturnedDomainType.PAID)
                .expirationDate(LocalDate.of(2034, 1, 15))
                .period(ReturnedPeriod.YEARS_3)
                .partnerPrice(new BigDecimal("22.50"))
                .retailPrice(new BigDecimal("29.85"))
                .ownerId(OWNER)
                .techId(OWNER)
                .billingId(OWNER)
                .adminId(OWNER)
                .status(RenewalStatus.RENEWED)
                .build());
  }

  @Test
  void renewDomain_forTheUsualTime_whenNoneIsAsked() {
    freenom.domains().renew(RenewDomainRequest.builder("free.tk").build());
    arrived("POST", "/v2/domain/renew", "domainname", "free.tk");
    assertThat(known("free.tk").expires()).isEqualTo(LocalDate.of(2031, 4, 15));
  }

  @Test
  void getDomainInfo_showsAPaidDomain_withAllThatBelongsToIt() {
    var answer = Secrets.hiddenIn(freenom.domains().info("glue.tk"));
    arrived("GET", "/v2/domain/getinfo", "domainname", "glue.tk");
    assertThat(answer.result()).isEqualTo("DOMAIN LISTED");
    assertThat(answer.status()).isEqualTo("OK");
    assertThat(answer.domains()).hasSize(1);
    var john =
        DomainContact.builder()
            .contactId(OWNER)
            .contactTitle("Mr")
            .contactFirstName("John")
            .contactMiddleName("Q")
            .contactLastName("Smith")
            .contactOrganization("Example Ltd")
            .contactAddress("1 Main Street")
            .contactCity("Amsterdam")
            .contactZipCode("1012AB")
            .contactStateCode("NH")
            .contactCountryCode("NL")
            .contactPhone("+31-205550100")
            .contactFax("+31-205550101")
            .contactEmail("john.smith@example.com")
            .build();
    assertThat(answer.domains().get(0))
        .returns("GLUE.TK", DomainInfo::domainName)
        .returns(ReturnedDomainType.PAID, DomainInfo::domainType)
        .returns(LocalDate.of(2031, 1, 15), DomainInfo::expirationDate)
        .returns(FreenomSandbox.AUTHCODE, DomainInfo::authcode)
        .returns(DomainStatus.ACTIVE, DomainInfo::status)
        .returns("", DomainInfo::forwardUrl)
        .returns(john, DomainInfo::ownerContact)
        .returns(john, DomainInfo::adminContact)
        .returns(john, DomainInfo::techContact)
        .returns(john, DomainInfo::billingContact)
        .returns(
            List.of(
                Nameserver.builder().hostname("NS1.GLUE.TK").ipAddress("192.0.2.1").build(),
                Nameserver.builder().hostname("NS2.GLUE.TK").ipAddress("2001:db8::2").build()),
            DomainInfo::nameservers);
    assertThat(answer.domains().get(0).prices())
        .hasSize(7)
        .contains(price(ReturnedPeriod.YEARS_10, "75.00", "99.50"));
  }

  @Test
  void getDomainInfo_showsAFreeDomain() {
    var url = "http://example.net/?a=1&b=2";
    sandbox.freenom().add(FreenomDomain.free("free.tk").forwardingTo(url));
    assertThat(Secrets.hiddenIn(freenom.domains().info("free.tk")).domains())
        .containsExactly(
            DomainInfo.builder()
                .domainName("FREE.TK")
                .domainType(ReturnedDomainType.FREE)
                .expirationDate(LocalDate.of(2031, 1, 15))
                .status(DomainStatus.ACTIVE)
                .forwardUrl(url)
                .build());
  }

  @Test
  void modifyDomain_changesForwardingAndContacts() {
    sandbox.freenom().add(FreenomContact.of("8837012"));
    var request =
        ModifyDomainRequest.builder("paid.tk")
            .forwardUrl("https://www.example.com/")
            .ownerId(OWNER)
            .adminId("8837012")
            .techId(OWNER)
            .billingId("8837012")
            .idShield(IdShield.ENABLED)
            .build();
    assertThat(Secrets.hiddenIn(freenom.domains().modify(request)))
        .isEqualTo(
            ModifyDomainResponse.builder()
                .domains(ModifiedDomain.builder().domainName("PAID.TK").status("MODIFIED").build())
                .result("DOMAIN MODIFIED")
                .status("OK")
                .build());
    arrived(
        "PUT",
        "/v2/domain/modify",
        "domainname",
        "paid.tk",
        "forward_url",
        "https://www.example.com/",
        "owner_id",
        OWNER,
        "admin_id",
        "8837012",
        "tech_id",
        OWNER,
        "billing_id",
        "8837012",
        "idshield",
        "enabled");
    assertThat(known("paid.tk").contacts()).containsEntry(Role.ADMIN, "8837012");
    assertThat(known("paid.tk").idShield()).isTrue();
  }

  @Test
  void modifyDomain_changesNameservers() {
    var request =
        ModifyDomainRequest.builder("paid.tk")
            .nameservers(List.of("ns8.example.net", "ns9.example.net"))
            .build();
    freenom.domains().modify(request);
    arrived(
        "PUT",
        "/v2/domain/modify",
        "domainname",
        "paid.tk",
        "nameserver",
        "ns8.example.net",
        "nameserver",
        "ns9.example.net");
    assertThat(known("paid.tk").nameservers())
        .containsExactly("NS8.EXAMPLE.NET", "NS9.EXAMPLE.NET");
  }

  @Test
  void deleteDomain_givesTheDomainUp() {
    assertThat(Secrets.hiddenIn(freenom.domains().delete("paid.tk")))
        .isEqualTo(
            DeleteDomainResponse.builder()
                .domains(
                    DeletedDomain.builder()
                        .domainName("PAID.TK")
                        .status("DELETED")
                        .result("DOMAIN DELETED")
                        .build())
                .status("OK")
                .build());
    arrived("DELETE", "/v2/domain/delete", "domainname", "paid.tk");
    assertThat(sandbox.freenom().domain("paid.tk")).isEmpty();
  }

  @Test
  void restoreDomain_bringsADeletedDomainBack() {
    assertThat(Secrets.hiddenIn(freenom.domains().restore("deleted.tk")))
        .isEqualTo(
            RestoreDomainResponse.builder()
                .domains(
                    RestoredDomain.builder()
                        .domainName("DELETED.TK")
                        .result("DOMAIN RESTORED")
                        .status("RESTORED")
                        .build())
                .status("OK")
                .build());
    arrived("POST", "/v2/domain/restore", "domainname", "deleted.tk");
    assertThat(known("deleted.tk").status()).isEqualTo(FreenomDomain.Status.ACTIVE);
  }

  @Test
  void upgradeDomain_repeatsTheKey_whenThereAreSeveralPeriods() {
    var request =
        UpgradeDomainRequest.builder("free.tk", List.of(Period.YEARS_1, Period.YEARS_2))
            .ownerId(OWNER)
            .billingId(OWNER)
            .adminId(OWNER)
            .techId(OWNER)
            .build();
    assertThat(Secrets.hiddenIn(freenom.domains().upgrade(request)))
        .isEqualTo(
            UpgradeDomainResponse.builder()
                .domains(
                    UpgradedDomain.builder()
                        .domainName("FREE.TK")
                        .result("DOMAIN UPGRADED")
                        .status("UPGRADED")
                        .build())
                .status("OK")
                .build());
    arrived(
        "POST",
        "/v2/domain/upgrade",
        "domainname",
        "free.tk",
        "owner_id",
        OWNER,
        "billing_id",
        OWNER,
        "admin_id",
        OWNER,
        "tech_id",
        OWNER,
        "period",
        "1Y",
        "period",
        "2Y");
    assertThat(known("free.tk").type()).isEqualTo(FreenomDomain.Type.PAID);
    assertThat(known("free.tk").expires()).isEqualTo(LocalDate.of(2034, 1, 15));
  }

  @Test
  void upgradeDomain_withTheOwnerHidden() {
    var request =
        UpgradeDomainRequest.builder("free.tk", List.of(Period.YEARS_1))
            .idShield(IdShield.ENABLED)
            .build();
    freenom.domains().upgrade(request);
    arrived(
        "POST",
        "/v2/domain/upgrade",
        "domainname",
        "free.tk",
        "period",
        "1Y",
        "idshield",
        "enabled");
  }

  @Test
  void listDomains_showsTheFirstPage_whenNoneIsAsked() {
    sandbox
        .freenom()
        .clear()
        .add(FreenomDomain.paid("a.tk"))
        .add(FreenomDomain.free("b.tk").with(FreenomDomain.Status.CANCELLED));
    var registered = LocalDate.of(2026, 1, 15);
    var expires = LocalDate.of(2031, 1, 15);
    assertThat(Secrets.hiddenIn(freenom.domains().list(ListDomainsRequest.builder().build())))
        .isEqualTo(
            ListDomainsResponse.builder()
                .domains(
                    ListedDomain.builder()
                        .domainName("A.TK")
                        .domainType(ReturnedDomainType.PAID)
                        .registrationDate(registered)
                        .expirationDate(expires)
                        .status(DomainStatus.ACTIVE)
                        .authcode(FreenomSandbox.AUTHCODE)
                        .build(),
                    ListedDomain.builder()
                        .domainName("B.TK")
                        .domainType(ReturnedDomainType.FREE)
                        .registrationDate(registered)
                        .expirationDate(expires)
                        .status(DomainStatus.CANCELLED)
                        .build())
                .result("2 DOMAINS FOUND")
                .build());
    arrived("GET", "/v2/domain/list");
  }

  @Test
  void listDomains_showsTheAskedPage() {
    sandbox.freenom().clear();
    for (int i = 10; i < 15; i++) {
      sandbox.freenom().add(FreenomDomain.paid("a" + i + ".tk"));
    }
    var second = ListDomainsRequest.builder().page(2).resultsPerPage(2).build();
    assertThat(freenom.domains().list(second).domains())
        .extracting(ListedDomain::domainName)
        .containsExactly("A12.TK", "A13.TK");
    arrived("GET", "/v2/domain/list", "pagenr", "2", "results_per_page", "2");
  }

  @Test
  void deleteDomain_isRolledBack_inTestMode() {
    var rehearsal =
        onSandbox(Freenom.builder())
            .credentials(FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD)
            .testMode(true);
    try (var client = rehearsal.build()) {
      assertThat(client.domains().delete("paid.tk").domains()).hasSize(1);
    }
    arrived("DELETE", "/v2/domain/delete", "domainname", "paid.tk", "test_mode", "1");
    assertThat(sandbox.freenom().domain("paid.tk")).isPresent();
  }
}
