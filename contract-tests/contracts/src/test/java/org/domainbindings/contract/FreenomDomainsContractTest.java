package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.RefusedException;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.AutoRenew;
import org.domainbindings.freenom.client.ForwardMode;
import org.domainbindings.freenom.client.IdShield;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ListDomainsResponse;
import org.domainbindings.freenom.client.ModifyDomainRequest;
import org.domainbindings.freenom.client.ModifyDomainResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts of getinfo, modify, delete, restore and list, from freenom-api-v2.txt. */
class FreenomDomainsContractTest extends FreenomContracts {

  private static final String URL = "http://www.freedomregistry.com/";
  private static final String AUTHCODE = "98213477120938471";

  private static Answer info(String type, String status) {
    return domain().is("domaintype", type).date("expirationdate", "20310115").is("status", status);
  }

  private static Answer contact(String id) {
    return contact(Answer.of().is("contact_id", id))
        .text("contact_title", "Mr")
        .text("contact_middlename", "Q")
        .text("contact_organization", "Example Ltd")
        .like("contact_fax", PHONE, "+31-205550101");
  }

  @Test
  void showsPaidDomain_withAllProperties() {
    given("a paid domain of the account", "domain", DOMAIN)
        .given(
            "contacts of the domain",
            "domain",
            DOMAIN,
            "owner",
            "JSMTH01",
            "admin",
            "JSMTH02",
            "tech",
            "JSMTH03",
            "billing",
            "8837012")
        .given(
            "nameservers of the domain",
            "domain",
            DOMAIN,
            "nameservers",
            "ns1.example.tk ns2.example.net")
        .given(
            "a glue record of the domain",
            "domain",
            DOMAIN,
            "hostname",
            "ns1.example.tk",
            "ipaddress",
            "192.0.2.1")
        .sends("GET", "/v2/domain/getinfo", "domainname", DOMAIN)
        .answers(
            ok(
                "DOMAIN LISTED",
                info("PAID", "ACTIVE")
                    .text("authcode", AUTHCODE)
                    .several("pricing", price())
                    .hashes(
                        "nameserver",
                        Answer.of()
                            .inEitherCase("hostname", "NS1.EXAMPLE.TK")
                            .is("ipaddress", "192.0.2.1"),
                        Answer.of().inEitherCase("hostname", "NS2.EXAMPLE.NET"))
                    .hash("owner_contact", contact("JSMTH01"))
                    .hash("admin_contact", contact("JSMTH02"))
                    .hash("tech_contact", contact("JSMTH03"))
                    .hash("billing_contact", contact("8837012"))))
        .alsoInXml()
        .when(freenom -> freenom.domains().info(DOMAIN));
  }

  @Test
  void showsPaidDomain_withoutOrganization() {
    String id = "JJNSN01";
    Answer person =
        contact(Answer.of().is("contact_id", id))
            .is("contact_title", "Mrs")
            .is("contact_statecode", "NL-UT");
    given("a paid domain of the account", "domain", DOMAIN)
        .given(
            "contacts of the domain",
            "domain",
            DOMAIN,
            "owner",
            id,
            "admin",
            id,
            "tech",
            id,
            "billing",
            id)
        .given(
            "a contact as it was registered",
            "contact_id",
            id,
            "contact_title",
            "Mrs",
            "contact_firstname",
            "Joan",
            "contact_lastname",
            "Jansen",
            "contact_address",
            "2 Side Street",
            "contact_city",
            "Utrecht",
            "contact_zipcode",
            "3511AA",
            "contact_statecode",
            "NL-UT",
            "contact_countrycode",
            "NL",
            "contact_phone",
            "+31-305550100",
            "contact_email",
            "joan.jansen@example.com")
        .sends("GET", "/v2/domain/getinfo", "domainname", DOMAIN)
        .answers(
            ok(
                "DOMAIN LISTED",
                info("PAID", "ACTIVE")
                    .hash("owner_contact", person)
                    .hash("admin_contact", person)
                    .hash("tech_contact", person)
                    .hash("billing_contact", person)))
        .when(freenom -> freenom.domains().info(DOMAIN));
  }

  /** From a later edition of the document. */
  @Test
  void showsForwardModeAndAutoRenew_whereTheyAreSet() {
    given("a paid domain of the account", "domain", DOMAIN)
        .given("the domain forwards", "domain", DOMAIN, "forward_url", URL)
        .given(
            "the domain has the settings of a later edition",
            "domain",
            DOMAIN,
            "forward_mode",
            "301_redirect",
            "autorenew",
            "enabled")
        .sends("GET", "/v2/domain/getinfo", "domainname", DOMAIN)
        .answers(
            ok(
                "DOMAIN LISTED",
                info("PAID", "ACTIVE")
                    .is("forward_url", URL)
                    .is("forward_mode", "301_redirect")
                    .is("autorenew", "enabled")
                    .hashes("nameserver")))
        .alsoInXml()
        .when(
            freenom -> {
              var answer = freenom.domains().info(DOMAIN);
              var info = answer.domain();
              assertThat(info.forwardMode().toForwardMode()).isEqualTo(ForwardMode.REDIRECT_301);
              assertThat(info.autoRenew().toAutoRenew()).isEqualTo(AutoRenew.ENABLED);
              return answer;
            });
  }

  @Test
  void showsFreeDomain_withoutNameservers_whenItForwards() {
    given("a free domain of the account", "domain", DOMAIN)
        .given("the domain forwards", "domain", DOMAIN, "forward_url", URL)
        .sends("GET", "/v2/domain/getinfo", "domainname", DOMAIN)
        .answers(
            ok("DOMAIN LISTED", info("FREE", "ACTIVE").is("forward_url", URL).hashes("nameserver")))
        .when(freenom -> freenom.domains().info(DOMAIN));
  }

  @Test
  void showsPaidDomain_thatForwards() {
    given("a paid domain of the account", "domain", DOMAIN)
        .given("the domain forwards", "domain", DOMAIN, "forward_url", URL)
        .sends("GET", "/v2/domain/getinfo", "domainname", DOMAIN)
        .answers(
            ok("DOMAIN LISTED", info("PAID", "ACTIVE").is("forward_url", URL).hashes("nameserver")))
        .when(freenom -> freenom.domains().info(DOMAIN));
  }

  @Test
  void showsFreeDomain_withGlueRecordOfItsNameserver() {
    given("a free domain of the account", "domain", DOMAIN)
        .given("nameservers of the domain", "domain", DOMAIN, "nameservers", "ns1.example.tk")
        .given(
            "a glue record of the domain",
            "domain",
            DOMAIN,
            "hostname",
            "ns1.example.tk",
            "ipaddress",
            "192.0.2.1")
        .sends("GET", "/v2/domain/getinfo", "domainname", DOMAIN)
        .answers(
            ok(
                "DOMAIN LISTED",
                info("FREE", "ACTIVE")
                    .hashes(
                        "nameserver",
                        Answer.of()
                            .inEitherCase("hostname", "NS1.EXAMPLE.TK")
                            .is("ipaddress", "192.0.2.1"))))
        .when(freenom -> freenom.domains().info(DOMAIN));
  }

  @Test
  void showsCancelledDomain_withItsOneNameserver() {
    given("a free domain of the account", "domain", DOMAIN)
        .given("nameservers of the domain", "domain", DOMAIN, "nameservers", "ns.example.net")
        .given("the domain is cancelled", "domain", DOMAIN)
        .sends("GET", "/v2/domain/getinfo", "domainname", DOMAIN)
        .answers(
            ok(
                "DOMAIN LISTED",
                info("FREE", "CANCELLED")
                    .hashes("nameserver", Answer.of().inEitherCase("hostname", "NS.EXAMPLE.NET"))))
        .when(freenom -> freenom.domains().info(DOMAIN));
  }

  @Test
  void showsDomain_inAnyCase() {
    given("a free domain of the account", "domain", DOMAIN)
        .sends("GET", "/v2/domain/getinfo", "domainname", "ExamplE.tK")
        .answers(
            ok("DOMAIN LISTED", Answer.of().like("domainname", "(?i)example\\.tk", "EXAMPLE.TK")))
        .when(freenom -> freenom.domains().info("ExamplE.tK"));
  }

  @Test
  void showsNoDomain_ofAnotherRegistrar() {
    assertThat(
            given("a domain of another registrar", "domain", DOMAIN)
                .sends("GET", "/v2/domain/getinfo", "domainname", DOMAIN)
                .answers(FAILED, error("Domain not found in account"))
                .fails(freenom -> freenom.domains().info(DOMAIN)))
        .isInstanceOf(RefusedException.class);
  }

  private static Answer modified() {
    return ok("DOMAIN MODIFIED", domain().is("status", "MODIFIED"));
  }

  @Test
  void modifiesDomain_toForward_withAllOptions() {
    given("a paid domain of the account", "domain", DOMAIN)
        .given(
            "contacts of the account",
            "owner",
            "JSMTH01",
            "admin",
            "JSMTH02",
            "tech",
            "JSMTH03",
            "billing",
            "8837012")
        .sends(
            "PUT",
            "/v2/domain/modify",
            "domainname",
            DOMAIN,
            "forward_url",
            URL,
            "owner_id",
            "JSMTH01",
            "admin_id",
            "JSMTH02",
            "tech_id",
            "JSMTH03",
            "billing_id",
            "8837012",
            "idshield",
            "enabled")
        .answers(modified())
        .alsoInXml()
        .when(
            modify(
                change()
                    .forwardUrl(URL)
                    .ownerId("JSMTH01")
                    .adminId("JSMTH02")
                    .techId("JSMTH03")
                    .billingId("8837012")
                    .idShield(IdShield.ENABLED)));
  }

  @Test
  void modifiesDomain_toUseNameservers() {
    given("a paid domain of the account", "domain", DOMAIN)
        .sends(
            "PUT",
            "/v2/domain/modify",
            "domainname",
            DOMAIN,
            "nameserver",
            "ns1.example.net",
            "nameserver",
            "ns2.example.net")
        .answers(modified())
        .when(modify(change().nameservers("ns1.example.net", "ns2.example.net")));
  }

  @Test
  void modifiesDomain_toUseOwnNameserver_whenItHasGlueRecord() {
    given("a free domain of the account", "domain", DOMAIN)
        .given(
            "a glue record of the domain",
            "domain",
            DOMAIN,
            "hostname",
            "ns1.example.tk",
            "ipaddress",
            "192.0.2.1")
        .sends(
            "PUT",
            "/v2/domain/modify",
            "domainname",
            DOMAIN,
            "nameserver",
            "ns1.example.tk",
            "nameserver",
            "ns2.example.net",
            "nameserver",
            "ns3.example.net",
            "idshield",
            "disabled")
        .answers(modified())
        .when(
            modify(
                change()
                    .nameservers("ns1.example.tk", "ns2.example.net", "ns3.example.net")
                    .idShield(IdShield.DISABLED)));
  }

  @Test
  void modifiesNothing_whenOwnNameserverHasNoGlueRecord() {
    assertThat(
            given("a free domain of the account", "domain", DOMAIN)
                .given("no glue records of the domain", "domain", DOMAIN)
                .sends(
                    "PUT",
                    "/v2/domain/modify",
                    "domainname",
                    DOMAIN,
                    "nameserver",
                    "ns1.example.tk",
                    "nameserver",
                    "ns2.example.net")
                .answers(FAILED, error("Invalid nameserver"))
                .fails(modify(change().nameservers("ns1.example.tk", "ns2.example.net"))))
        .isInstanceOf(InvalidInputException.class);
  }

  /** From a later edition of the document. */
  @Test
  void modifiesForwardModeAndAutoRenew() {
    given("a paid domain of the account", "domain", DOMAIN)
        .sends(
            "PUT",
            "/v2/domain/modify",
            "domainname",
            DOMAIN,
            "forward_url",
            URL,
            "forward_mode",
            "301_redirect",
            "autorenew",
            "disabled")
        .answers(modified())
        .when(
            modify(
                change()
                    .forwardUrl(URL)
                    .forwardMode(ForwardMode.REDIRECT_301)
                    .autoRenew(AutoRenew.DISABLED)));
  }

  @Test
  void refusesChange_withoutForwardUrlOrTwoNameservers() {
    assertThat(refused(modify(change()))).hasValue("forward_url");
    assertThat(refused(modify(change().nameservers("ns1.example.net")))).hasValue("nameserver");
    assertThat(refused(modify(change().nameservers("ns1.example.net", "NS1.example.net"))))
        .hasValue("nameserver");
    assertThat(
            refused(
                modify(change().forwardUrl(URL).nameservers("ns1.example.net", "ns2.example.net"))))
        .hasValue("forward_url");
  }

  @Test
  void refusesChange_withInvalidForwardUrl() {
    assertThat(refused(modify(change().forwardUrl("ftp://example.com/")))).hasValue("forward_url");
  }

  @Test
  void deletesDomain() {
    given("a paid domain of the account", "domain", DOMAIN)
        .sends("DELETE", "/v2/domain/delete", "domainname", DOMAIN)
        .answers(ok(domain().is("status", "DELETED").is("result", "DOMAIN DELETED")))
        .alsoInXml()
        .when(freenom -> freenom.domains().delete(DOMAIN));
  }

  @Test
  void restoresDomain() {
    given("a deleted domain of the account", "domain", DOMAIN)
        .sends("POST", "/v2/domain/restore", "domainname", DOMAIN)
        .answers(ok(domain().is("result", "DOMAIN RESTORED").is("status", "RESTORED")))
        .alsoInXml()
        .when(freenom -> freenom.domains().restore(DOMAIN));
  }

  @Test
  void restoresNothing_whenAnotherRegistrarHasDomain() {
    ProviderException failure =
        given("a domain of another registrar", "domain", DOMAIN)
            .sends("POST", "/v2/domain/restore", "domainname", DOMAIN)
            .answers(FAILED, error("Domain cannot be restored"))
            .fails(freenom -> freenom.domains().restore(DOMAIN));
    assertThat(failure.providerMessage()).isEqualTo("Domain cannot be restored");
  }

  private static Answer listed(String type, String status) {
    return Answer.of()
        .is("domaintype", type)
        .date("registrationdate", "20260115")
        .date("expirationdate", "20310115")
        .is("status", status);
  }

  private static Answer listed(Answer... domains) {
    return Answer.of()
        .hashes("domain", domains)
        .like("result", "\\d+ DOMAINS FOUND", domains.length + " DOMAINS FOUND");
  }

  @Test
  void listsPaidAndFreeDomains() {
    given("no domains in the account")
        .given("a paid domain of the account", "domain", "paid.tk")
        .given("a free domain of the account", "domain", "quit.tk")
        .given("the domain is cancelled", "domain", "quit.tk")
        .sends("GET", "/v2/domain/list")
        .answers(
            listed(
                listed("PAID", "ACTIVE")
                    .inEitherCase("domainname", "PAID.TK")
                    .text("authcode", AUTHCODE),
                listed("FREE", "CANCELLED").inEitherCase("domainname", "QUIT.TK")))
        .alsoInXml()
        .when(list(ListDomainsRequest.builder()));
  }

  /** From a later edition of the document. */
  @Test
  void listsAutoRenew_whereItIsSet() {
    given("no domains in the account")
        .given("a paid domain of the account", "domain", "paid.tk")
        .given(
            "the domain has the settings of a later edition",
            "domain",
            "paid.tk",
            "forward_mode",
            "cloak",
            "autorenew",
            "disabled")
        .sends("GET", "/v2/domain/list")
        .answers(
            listed(
                listed("PAID", "ACTIVE")
                    .inEitherCase("domainname", "PAID.TK")
                    .text("authcode", AUTHCODE)
                    .is("autorenew", "disabled")))
        .when(list(ListDomainsRequest.builder()));
  }

  private static Answer twoOnPage() {
    Answer any = Answer.of().like("domainname", "\\S+", "EXAMPLE.TK");
    return listed(any, any);
  }

  @Test
  void listsFirstPage_byDefault() {
    given("so many domains in the account", "count", "3")
        .sends("GET", "/v2/domain/list", "results_per_page", "2")
        .answers(twoOnPage())
        .when(list(ListDomainsRequest.builder().resultsPerPage(2)));
  }

  @Test
  void lists25DomainsPerPage_byDefault() {
    given("so many domains in the account", "count", "27")
        .sends("GET", "/v2/domain/list", "pagenr", "2")
        .answers(twoOnPage())
        .when(list(ListDomainsRequest.builder().page(2)));
  }

  @Test
  void listsGivenPage_ofGivenLength() {
    given("so many domains in the account", "count", "22")
        .sends("GET", "/v2/domain/list", "pagenr", "3", "results_per_page", "10")
        .answers(twoOnPage())
        .when(list(ListDomainsRequest.builder().page(3).resultsPerPage(10)));
  }

  @Test
  void listsNothing_whenAccountIsEmpty() {
    assertThat(
            given("no domains in the account")
                .sends("GET", "/v2/domain/list")
                .answers(FAILED, error("No domains found"))
                .fails(list(ListDomainsRequest.builder())))
        .isInstanceOf(RefusedException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-example.tk", "example-.tk", "exam_ple.tk", "exam ple.tk"})
  void refusesInvalidDomain(String domain) {
    assertThat(
            Stream.<Function<Freenom, ?>>of(
                freenom -> freenom.domains().info(domain),
                modify(ModifyDomainRequest.builder(domain).forwardUrl(URL)),
                freenom -> freenom.domains().delete(domain),
                freenom -> freenom.domains().restore(domain)))
        .allSatisfy(call -> assertThat(refused(call)).hasValue("domainname"));
  }

  private static ModifyDomainRequest.Builder change() {
    return ModifyDomainRequest.builder(DOMAIN);
  }

  private static Function<Freenom, ModifyDomainResponse> modify(
      ModifyDomainRequest.Builder change) {
    return freenom -> freenom.domains().modify(change.build());
  }

  private static Function<Freenom, ListDomainsResponse> list(ListDomainsRequest.Builder page) {
    return freenom -> freenom.domains().list(page.build());
  }
}
