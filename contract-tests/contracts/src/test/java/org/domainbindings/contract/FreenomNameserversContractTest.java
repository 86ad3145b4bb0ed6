package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.domainbindings.InvalidInputException;
import org.domainbindings.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts about glue records, from freenom-api-v2.txt. */
class FreenomNameserversContractTest extends FreenomContracts {

  private static final String NS1 = "ns1.example.tk";
  private static final String NS2 = "ns2.example.tk";
  private static final String IPV4 = "192.0.2.1";
  private static final String IPV6 = "2001:db8::1";
  private static final String ADDRESS = "[0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}";

  private Contract ownDomain() {
    return given("a paid domain of the account", "domain", DOMAIN);
  }

  private Contract noGlueRecords() {
    return ownDomain().given("no glue records of the domain", "domain", DOMAIN);
  }

  private Contract glueRecord(String hostname, String address) {
    return glueRecord(ownDomain(), hostname, address);
  }

  private static Contract glueRecord(Contract contract, String hostname, String address) {
    return contract.given(
        "a glue record of the domain",
        "domain",
        DOMAIN,
        "hostname",
        hostname,
        "ipaddress",
        address);
  }

  private static Answer record(String hostname) {
    return domain().inEitherCase("hostname", hostname);
  }

  private static void registers(Contract contract, String address, String status) {
    contract
        .sends(
            "PUT",
            "/v2/nameserver/register",
            "domainname",
            DOMAIN,
            "hostname",
            NS1,
            "ipaddress",
            address)
        .answers(
            ok(
                "NAMESERVER " + status,
                "nameserver",
                record("NS1.EXAMPLE.TK").is("ipaddress", address).is("status", status)))
        .when(freenom -> freenom.nameservers().register(DOMAIN, NS1, address));
  }

  @Test
  void registersGlueRecord() {
    registers(noGlueRecords().alsoInXml(), IPV4, "REGISTERED");
  }

  @Test
  void registersGlueRecord_withIpv6Address() {
    registers(noGlueRecords(), IPV6, "REGISTERED");
  }

  @Test
  void updatesGlueRecord_whenHostHasOne() {
    registers(glueRecord(NS1, "192.0.2.99"), IPV4, "UPDATED");
  }

  @Test
  void registersNoGlueRecord_whenDomainIsNotInAccount() {
    assertThat(
            given("a domain of another registrar", "domain", DOMAIN)
                .sends(
                    "PUT",
                    "/v2/nameserver/register",
                    "domainname",
                    DOMAIN,
                    "hostname",
                    NS1,
                    "ipaddress",
                    IPV4)
                .answers(FAILED, error("Domain EXAMPLE.TK not found in account"))
                .fails(freenom -> freenom.nameservers().register(DOMAIN, NS1, IPV4)))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void deletesGlueRecord() {
    glueRecord(NS1, IPV4)
        .sends("DELETE", "/v2/nameserver/delete", "domainname", DOMAIN, "hostname", NS1)
        .answers(
            ok(
                "NAMESERVER DELETED",
                "nameserver",
                record("NS1.EXAMPLE.TK").is("status", "DELETED")))
        .alsoInXml()
        .when(freenom -> freenom.nameservers().delete(DOMAIN, NS1));
  }

  @Test
  void deletesNoGlueRecord_whenHostHasNone() {
    assertThat(
            noGlueRecords()
                .sends("DELETE", "/v2/nameserver/delete", "domainname", DOMAIN, "hostname", NS1)
                .answers(FAILED, error("Invalid hostname"))
                .fails(freenom -> freenom.nameservers().delete(DOMAIN, NS1)))
        .isInstanceOf(InvalidInputException.class);
  }

  private static void lists(Contract contract, Answer... records) {
    contract
        .sends("GET", "/v2/nameserver/list", "domainname", DOMAIN)
        .answers(ok(records.length + " ENTRIES", "nameserver", records))
        .alsoInXml()
        .when(freenom -> freenom.nameservers().list(DOMAIN));
  }

  @Test
  void listsNoGlueRecords_whenDomainHasNone() {
    lists(noGlueRecords());
  }

  @Test
  void listsGlueRecord() {
    lists(glueRecord(NS1, IPV6), record("NS1.EXAMPLE.TK").is("ipaddress", IPV6));
  }

  /** In any order. */
  @Test
  void listsGlueRecords() {
    Answer first =
        domain()
            .like("hostname", "(?i)ns[12]\\.example\\.tk", "NS1.EXAMPLE.TK")
            .like("ipaddress", ADDRESS, IPV4);
    Answer second =
        domain()
            .like("hostname", "(?i)ns[12]\\.example\\.tk", "NS2.EXAMPLE.TK")
            .like("ipaddress", ADDRESS, IPV6);
    lists(glueRecord(glueRecord(NS1, IPV4), NS2, IPV6), first, second);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example", "192.0.2.256", "192.0.2", "2001:db8::g", "::1%eth0"})
  void refusesGlueRecord_withoutIpAddress(String address) {
    assertThat(refused(freenom -> freenom.nameservers().register(DOMAIN, NS1, address)))
        .hasValue("ipaddress");
  }

  /** A glue record is for a nameserver within the domain. */
  @ParameterizedTest
  @ValueSource(strings = {"", "ns1", "ns1_.example.tk", "ns1.example.net", "ns1.myexample.tk"})
  void refusesGlueRecord_ofHostOutsideDomain(String hostname) {
    assertThat(refused(freenom -> freenom.nameservers().register(DOMAIN, hostname, IPV4)))
        .hasValue("hostname");
    assertThat(refused(freenom -> freenom.nameservers().delete(DOMAIN, hostname)))
        .hasValue("hostname");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "example", "-example.tk", "example-.tk", "exa mple.tk", "éxample.tk"})
  void refusesGlueRecord_ofInvalidDomain(String domain) {
    assertThat(refused(freenom -> freenom.nameservers().register(domain, NS1, IPV4)))
        .hasValue("domainname");
    assertThat(refused(freenom -> freenom.nameservers().delete(domain, NS1)))
        .hasValue("domainname");
    assertThat(refused(freenom -> freenom.nameservers().list(domain))).hasValue("domainname");
  }
}
