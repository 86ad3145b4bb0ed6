package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Freenom's search and registration, and the rules for their parameters. */
class FreenomRegistrationTest extends WithSandbox {

  private final FreenomCaller freenom = new FreenomCaller(sandbox);

  private Reply register(String name, String type, String... more) {
    var all =
        new ArrayList<>(
            List.of(
                "domainname",
                name,
                "domaintype",
                type,
                "nameserver",
                "ns1.example.net",
                "nameserver",
                "ns2.example.net"));
    all.addAll(List.of(more));
    return freenom.call("domain/register", all.toArray(String[]::new));
  }

  private FreenomDomain stored(String name) {
    return sandbox.freenom().domain(name).orElseThrow();
  }

  @Test
  void finds_paidDomainAvailableAtPrice() {
    var reply = freenom.call("domain/search", "domainname", "new.tk", "domaintype", "PAID");
    assertThat(reply.names("")).containsExactly("result", "domain", "status");
    assertThat(reply.text("result")).isEqualTo("DOMAIN AVAILABLE");
    assertThat(reply.text("status")).isEqualTo("OK");
    assertThat(reply.names("domain.0"))
        .containsExactly("domainname", "domaintype", "pricing", "status");
    assertThat(reply.text("domain.0.domainname")).isEqualTo("NEW.TK");
    assertThat(reply.text("domain.0.status")).isEqualTo("AVAILABLE");
    assertThat(reply.names("domain.0.pricing.0"))
        .containsExactly("currency", "period", "partnerprice", "retailprice");
    assertThat(reply.each("domain.0.pricing", "period"))
        .containsExactlyInAnyOrder("1Y", "2Y", "3Y", "4Y", "5Y", "9Y", "10Y");
    assertThat(reply.list("domain.0.pricing"))
        .contains(
            Map.of(
                "currency", "USD",
                "period", "2Y",
                "partnerprice", "15.00",
                "retailprice", "19.90"));
  }

  @Test
  void finds_freeDomainAvailableWithoutPrice() {
    var reply = freenom.anonymously("domain/search", "domainname", "new.tk", "domaintype", "FREE");
    assertThat(reply.names("domain.0")).containsExactly("domainname", "domaintype", "status");
    assertThat(reply.text("domain.0.domaintype")).isEqualTo("FREE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken.tk", "paid.tk", "Free.TK"})
  void finds_takenDomain_inSuccessfulAnswer(String name) {
    var reply = freenom.call("domain/search", "domainname", name, "domaintype", "PAID");
    assertThat(reply.text("result")).isEqualTo("DOMAIN NOT AVAILABLE");
    assertThat(reply.text("domain.0.status")).isEqualTo("NOT AVAILABLE");
    assertThat(reply.text("status")).isEqualTo("OK");
  }

  @Test
  void finds_cancelledDomainAvailable() {
    var reply = freenom.call("domain/search", "domainname", "cancelled.tk", "domaintype", "PAID");
    assertThat(reply.text("domain.0.status")).isEqualTo("AVAILABLE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "tk", "-a.tk", "a-.tk", "a_b.tk", "a..tk", ".tk", "a.tk.", "ä.tk", "a b.tk", "a.1",
      })
  void refusesMalformedName(String name) {
    var reply = freenom.call("domain/search", "domainname", name, "domaintype", "PAID");
    assertThat(reply.text("error")).isEqualTo("Invalid domainname");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "paid", "CHEAP"})
  void refusesUnknownType(String type) {
    assertThat(
            freenom.call("domain/search", "domainname", "new.tk", "domaintype", type).text("error"))
        .isEqualTo("Invalid domaintype");
  }

  @Test
  void registers_paidDomain_forOneYearByDefault() {
    var reply = register("new.tk", "PAID", "owner_id", "JSMTH01");
    assertThat(reply.names("")).containsExactly("result", "domain", "status");
    assertThat(reply.text("result")).isEqualTo("DOMAIN REGISTERED");
    assertThat(reply.names("domain.0"))
        .containsExactly(
            "currency",
            "domainname",
            "domaintype",
            "expirationdate",
            "period",
            "partnerprice",
            "retailprice",
            "owner_id",
            "tech_id",
            "billing_id",
            "admin_id",
            "status",
            "authcode");
    assertThat(reply.text("domain.0.domainname")).isEqualTo("NEW.TK");
    assertThat(reply.text("domain.0.period")).isEqualTo("1Y");
    assertThat(reply.text("domain.0.expirationdate")).isEqualTo("20270301");
    assertThat(reply.text("domain.0.status")).isEqualTo("REGISTERED");
    assertThat(reply.text("domain.0.authcode")).matches("\\d{17}");
    assertThat(reply.text("domain.0.admin_id")).isEqualTo("JSMTH01");
    assertThat(stored("new.tk").nameservers())
        .containsExactly("NS1.EXAMPLE.NET", "NS2.EXAMPLE.NET");
  }

  @Test
  void registers_freeDomain_forThreeMonthsByDefault() {
    var reply = register("new.tk", "FREE", "owner_id", "JSMTH01");
    assertThat(reply.names("domain.0"))
        .containsExactly("domainname", "domaintype", "expirationdate", "period", "status");
    assertThat(reply.text("domain.0.period")).isEqualTo("3M");
    assertThat(reply.text("domain.0.expirationdate")).isEqualTo("20260601");
  }

  @Test
  void registers_withAllContacts() {
    for (var id : List.of("OWNER01", "BILL01", "TECH01", "ADMIN01")) {
      sandbox.freenom().add(FreenomContact.of(id));
    }
    register(
        "new.tk",
        "PAID",
        "owner_id",
        "OWNER01",
        "billing_id",
        "BILL01",
        "tech_id",
        "TECH01",
        "admin_id",
        "ADMIN01");
    assertThat(stored("new.tk").contacts())
        .containsOnly(
            Map.entry(Role.OWNER, "OWNER01"),
            Map.entry(Role.BILLING, "BILL01"),
            Map.entry(Role.TECH, "TECH01"),
            Map.entry(Role.ADMIN, "ADMIN01"));
  }

  @Test
  void registers_withoutOwner_onlyWhenIdShieldIsEnabled() {
    assertThat(register("new.tk", "PAID").text("error")).isEqualTo("Invalid owner_id");
    assertThat(register("new.tk", "PAID", "idshield", "disabled").text("error"))
        .isEqualTo("Invalid owner_id");
    var shielded = register("new.tk", "PAID", "idshield", "enabled");
    assertThat(shielded.text("result")).isEqualTo("DOMAIN REGISTERED");
    assertThat(shielded.text("domain.0.owner_id")).isEmpty();
    assertThat(stored("new.tk").idShield()).isTrue();
  }

  @Test
  void registers_withForwardUrl() {
    var reply =
        freenom.call(
            "domain/register",
            "domainname",
            "new.tk",
            "forward_url",
            "https://example.net/a?b=c",
            "owner_id",
            "JSMTH01",
            "domaintype",
            "FREE");
    assertThat(reply.text("result")).isEqualTo("DOMAIN REGISTERED");
    assertThat(stored("new.tk").forwardUrl()).isEqualTo("https://example.net/a?b=c");
    assertThat(stored("new.tk").nameservers()).isEmpty();
  }

  @Test
  void registers_withOwnNameservers() {
    var reply =
        freenom.call(
            "domain/register",
            "domainname",
            "new.tk",
            "period",
            "2Y",
            "nameserver",
            "ns1.new.tk",
            "nameserver",
            "ns2.new.tk",
            "owner_id",
            "JSMTH01",
            "domaintype",
            "PAID");
    assertThat(reply.text("domain.0.expirationdate")).isEqualTo("20280301");
    var info = freenom.call("domain/getinfo", "domainname", "new.tk");
    assertThat(info.text("domain.0.nameserver.0.hostname")).isEqualTo("NS1.NEW.TK");
    assertThat(info.text("domain.0.nameserver.0.ipaddress")).isEmpty();
  }

  @Test
  void registers_nothing_whenDomainIsTaken() {
    var reply = register("taken.tk", "PAID", "owner_id", "JSMTH01");
    assertThat(reply.text("status")).isEqualTo("OK");
    assertThat(reply.text("result")).isEqualTo("NOT AVAILABLE");
    assertThat(reply.text("domain.0.domainname")).isEqualTo("TAKEN.TK");
    assertThat(reply.text("domain.0.status")).isEqualTo("NOT AVAILABLE");
    assertThat(stored("taken.tk").account()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PAID, 1Y",
    "PAID, 2Y",
    "PAID, 3Y",
    "PAID, 4Y",
    "PAID, 5Y",
    "PAID, 9Y",
    "PAID, 10Y",
    "FREE, 1M",
    "FREE, 2M",
    "FREE, 3M",
    "FREE, 6M",
    "FREE, 9M",
    "FREE, 12M",
  })
  void acceptsPeriodsOfType(String type, String period) {
    var reply = register("new.tk", type, "owner_id", "JSMTH01", "period", period);
    assertThat(reply.text("domain.0.period")).isEqualTo(period);
  }

  @ParameterizedTest
  @CsvSource({
    "PAID, 6Y",
    "PAID, 8Y",
    "PAID, 11Y",
    "PAID, 0Y",
    "PAID, 1M",
    "PAID, 1",
    "PAID, 01Y",
    "FREE, 13M",
    "FREE, 0M",
    "FREE, 1Y",
    "FREE, M",
  })
  void refusesOtherPeriods(String type, String period) {
    assertThat(register("new.tk", type, "owner_id", "JSMTH01", "period", period).text("error"))
        .isEqualTo("Invalid period");
  }

  @Test
  void refusesForwardUrlWithNameservers_andNeither() {
    assertThat(
            register("new.tk", "PAID", "owner_id", "JSMTH01", "forward_url", "http://example.net")
                .text("error"))
        .startsWith("Invalid forward_url");
    assertThat(
            freenom
                .call("domain/modify", "domainname", "paid.tk", "owner_id", "JSMTH01")
                .text("error"))
        .startsWith("Invalid forward_url");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.net/", "example.net", "http://", "http:///a", "http://a b/"})
  void refusesInvalidForwardUrl(String url) {
    var modify = freenom.call("domain/modify", "domainname", "paid.tk", "forward_url", url);
    assertThat(modify.text("error")).isEqualTo("Invalid forward_url");
  }

  @Test
  void refusesFewerThanTwoNameservers() {
    for (var nameservers :
        List.of(
            List.of("nameserver", "ns1.example.net"),
            List.of("nameserver", "ns1.example.net", "nameserver", "NS1.example.net"))) {
      var all = new ArrayList<>(List.of("domainname", "paid.tk"));
      all.addAll(nameservers);
      assertThat(freenom.call("domain/modify", all.toArray(String[]::new)).text("error"))
          .startsWith("Invalid nameserver");
    }
  }

  @Test
  void refusesMalformedNameserver() {
    var reply =
        freenom.call(
            "domain/modify",
            "domainname",
            "paid.tk",
            "nameserver",
            "ns1.example.net",
            "nameserver",
            "192.0.2.1");
    assertThat(reply.text("error")).isEqualTo("Invalid nameserver");
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner_id", "billing_id", "tech_id", "admin_id"})
  void refusesContactOfAnotherAccount(String role) {
    sandbox.freenom().add(FreenomContact.of("OTHER01").heldBy("other@example.com"));
    for (var id : List.of("NOBODY9", "OTHER01")) {
      var reply = register("new.tk", "PAID", "idshield", "enabled", role, id);
      assertThat(reply.text("error")).isEqualTo("Invalid " + role);
    }
  }

  @Test
  void refusesUnknownIdShield() {
    assertThat(register("new.tk", "PAID", "owner_id", "JSMTH01", "idshield", "on").text("error"))
        .isEqualTo("Invalid idshield");
  }

  @Test
  void reportsFirstErrorOfTableOnly() {
    var wrong =
        new ArrayList<>(
            List.of(
                "domainname",
                "-",
                "period",
                "7Y",
                "nameserver",
                "-",
                "owner_id",
                "-",
                "billing_id",
                "-",
                "tech_id",
                "-",
                "admin_id",
                "-",
                "domaintype",
                "-",
                "idshield",
                "-"));
    var right =
        Map.of(
            "domainname",
            "new.tk",
            "period",
            "1Y",
            "owner_id",
            "JSMTH01",
            "billing_id",
            "JSMTH01",
            "tech_id",
            "JSMTH01",
            "admin_id",
            "JSMTH01",
            "domaintype",
            "PAID",
            "idshield",
            "enabled");
    var reported = new ArrayList<String>();
    for (int i = 0; i < wrong.size(); i += 2) {
      var reply = freenom.call("domain/register", wrong.toArray(String[]::new));
      reported.add(reply.text("error").replaceFirst(":.*", ""));
      if (wrong.get(i).equals("nameserver")) {
        wrong.set(i, "forward_url");
        wrong.set(i + 1, "http://example.net/");
      } else {
        wrong.set(i + 1, right.get(wrong.get(i)));
      }
    }
    assertThat(reported)
        .containsExactly(
            "Invalid domainname",
            "Invalid period",
            "Invalid nameserver",
            "Invalid owner_id",
            "Invalid billing_id",
            "Invalid tech_id",
            "Invalid admin_id",
            "Invalid domaintype",
            "Invalid idshield");
  }

  @Test
  void givesEachPaidDomainItsOwnAuthcode() {
    var codes = new ArrayList<String>();
    for (var name : Arrays.asList("a.tk", "b.tk", "c.tk")) {
      codes.add(register(name, "PAID", "owner_id", "JSMTH01").text("domain.0.authcode"));
    }
    assertThat(codes).doesNotHaveDuplicates().allMatch(code -> Long.parseLong(code) > 1L << 53);
  }
}
