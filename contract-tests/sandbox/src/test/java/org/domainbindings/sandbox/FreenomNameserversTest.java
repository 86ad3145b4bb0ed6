package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Freenom's three functions on glue records. */
class FreenomNameserversTest extends WithSandbox {

  private final FreenomCaller freenom = new FreenomCaller(sandbox);

  private Reply register(String domain, String hostname, String ipaddress) {
    return freenom.call(
        "nameserver/register", "domainname", domain, "hostname", hostname, "ipaddress", ipaddress);
  }

  @Test
  void registersGlueRecord_andThenUpdatesIt() {
    assertThat(register("paid.tk", "ns1.paid.tk", "192.0.2.1").body())
        .isEqualTo(
            "{\"result\":\"NAMESERVER REGISTERED\",\"nameserver\":[{\"domainname\":\"PAID.TK\","
                + "\"hostname\":\"NS1.PAID.TK\",\"ipaddress\":\"192.0.2.1\","
                + "\"status\":\"REGISTERED\"}],\"status\":\"OK\"}");
    var update = register("paid.tk", "NS1.paid.tk", "192.0.2.2");
    assertThat(update.text("result")).isEqualTo("NAMESERVER UPDATED");
    assertThat(update.text("nameserver.0.status")).isEqualTo("UPDATED");
    assertThat(sandbox.freenom().glue("paid.tk"))
        .containsOnly(Map.entry("NS1.PAID.TK", "192.0.2.2"));
    var list = freenom.call("nameserver/list", "domainname", "paid.tk");
    assertThat(list.body())
        .isEqualTo(
            "{\"result\":\"1 ENTRIES\",\"nameserver\":[{\"domainname\":\"PAID.TK\","
                + "\"hostname\":\"NS1.PAID.TK\",\"ipaddress\":\"192.0.2.2\"}],\"status\":\"OK\"}");
  }

  @Test
  void deletesGlueRecord() {
    var delete = new String[] {"domainname", "glue.tk", "hostname", "ns1.glue.tk"};
    assertThat(freenom.call("nameserver/delete", delete).body())
        .isEqualTo(
            "{\"result\":\"NAMESERVER DELETED\",\"nameserver\":[{\"domainname\":\"GLUE.TK\","
                + "\"hostname\":\"NS1.GLUE.TK\",\"status\":\"DELETED\"}],\"status\":\"OK\"}");
    assertThat(freenom.call("nameserver/list", "domainname", "glue.tk").text("result"))
        .isEqualTo("1 ENTRIES");
    assertThat(freenom.call("nameserver/delete", delete).text("error"))
        .startsWith("Invalid hostname");
  }

  @Test
  void listsNothing_forDomainWithoutGlueRecords() {
    var list = freenom.call("nameserver/list", "domainname", "paid.tk");
    assertThat(list.text("result")).isEqualTo("0 ENTRIES");
    assertThat(list.list("nameserver")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.255", "0.0.0.0", "2001:db8::1", "::", "::ffff:192.0.2.1"})
  void acceptsIpv4AndIpv6Addresses(String address) {
    assertThat(register("paid.tk", "ns.paid.tk", address).text("nameserver.0.ipaddress"))
        .isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "192.0.2",
        "192.0.2.256",
        "192.0.2.1.",
        "192.0.2.1.1",
        "1.2.3.4x",
        "localhost",
        "2001:db8",
        "2001:db8:::1",
        "fe80::1%eth0",
        "[::1]",
        "12345::",
      })
  void refusesInvalidAddress(String address) {
    assertThat(register("paid.tk", "ns.paid.tk", address).text("error"))
        .isEqualTo("Invalid ipaddress");
  }

  @ParameterizedTest
  @CsvSource({
    "paid.tk, ns1.other.tk, Invalid hostname: it must be under PAID.TK",
    "paid.tk, ns1.notpaid.tk, Invalid hostname: it must be under PAID.TK",
    "paid.tk, '', Invalid hostname",
    "paid.tk, -.paid.tk, Invalid hostname",
    "taken.tk, ns1.taken.tk, Domain TAKEN.TK not found in account",
    "-, ns1.taken.tk, Invalid domainname",
  })
  void refusesHostOutsideDomainsOfAccount(String domain, String host, String error) {
    assertThat(register(domain, host, "192.0.2.1").text("error")).isEqualTo(error);
  }
}
