package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.domainbindings.sandbox.freenom.FreenomDomain.Status;
import org.domainbindings.sandbox.freenom.FreenomDomain.Type;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Freenom's functions on registered domains, from renew to list. */
class FreenomDomainsTest extends WithSandbox {

  private final FreenomCaller freenom = new FreenomCaller(sandbox);

  private FreenomDomain stored(String name) {
    return sandbox.freenom().domain(name).orElseThrow();
  }

  @Test
  void renews_fromExpirationDate() {
    var reply = freenom.call("domain/renew", "domainname", "paid.tk", "period", "3Y");
    assertThat(reply.names("")).containsExactly("result", "domain", "status");
    assertThat(reply.text("result")).isEqualTo("DOMAIN RENEWED");
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
            "status");
    assertThat(reply.text("domain.0.expirationdate")).isEqualTo("20340115");
    assertThat(reply.text("domain.0.status")).isEqualTo("RENEWED");
    assertThat(stored("paid.tk").expires()).isEqualTo("2034-01-15");
  }

  @ParameterizedTest
  @CsvSource({"paid.tk, 1Y, 20320115", "free.tk, 3M, 20310415"})
  void renews_forDefaultPeriodOfType(String name, String period, String expires) {
    var reply = freenom.call("domain/renew", "domainname", name);
    assertThat(reply.text("domain.0.period")).isEqualTo(period);
    assertThat(reply.text("domain.0.expirationdate")).isEqualTo(expires);
  }

  @Test
  void renews_freeDomains_withoutResult() {
    assertThat(freenom.call("domain/renew", "domainname", "free.tk").names(""))
        .containsExactly("domain", "status");
  }

  @ParameterizedTest
  @ValueSource(strings = {"taken.tk", "unknown.tk", "cancelled.tk"})
  void renews_nothing_whenDomainIsOfAnotherAccountOrCancelled(String name) {
    var reply = freenom.call("domain/renew", "domainname", name);
    assertThat(reply.text("status")).isEqualTo("OK");
    assertThat(reply.text("result")).isEqualTo("NOT AVAILABLE");
    assertThat(reply.text("domain.0.status")).isEqualTo("NOT AVAILABLE");
  }

  @Test
  void refusesToRenew_forPeriodOfOtherType() {
    assertThat(freenom.call("domain/renew", "domainname", "free.tk", "period", "1Y").text("error"))
        .isEqualTo("Invalid period");
  }

  @Test
  void returnsAllPropertiesOfPaidDomain() {
    var reply = freenom.call("domain/getinfo", "domainname", "glue.tk");
    assertThat(reply.names("")).containsExactly("result", "domain", "status");
    assertThat(reply.text("result")).isEqualTo("DOMAIN LISTED");
    assertThat(reply.names("domain.0"))
        .containsExactly(
            "domainname",
            "domaintype",
            "expirationdate",
            "authcode",
            "pricing",
            "status",
            "forward_url",
            "nameserver",
            "owner_contact",
            "admin_contact",
            "tech_contact",
            "billing_contact");
    assertThat(reply.names("domain.0.pricing.0"))
        .containsExactly("currency", "period", "partnerprice", "retailprice");
    assertThat(reply.names("domain.0.nameserver.0")).containsExactly("hostname", "ipaddress");
    assertThat(reply.text("domain.0.nameserver.1.ipaddress")).isEqualTo("2001:db8::2");
    for (var role : List.of("owner", "admin", "tech", "billing")) {
      var contact = "domain.0." + role + "_contact";
      assertThat(reply.names(contact))
          .containsExactly(
              "contact_id",
              "contact_title",
              "contact_firstname",
              "contact_middlename",
              "contact_lastname",
              "contact_organization",
              "contact_address",
              "contact_city",
              "contact_zipcode",
              "contact_statecode",
              "contact_countrycode",
              "contact_phone",
              "contact_fax",
              "contact_email");
      assertThat(reply.text(contact + ".contact_lastname")).isEqualTo("Smith");
    }
  }

  @Test
  void returnsFewerPropertiesOfFreeDomain() {
    var reply = freenom.call("domain/getinfo", "domainname", "free.tk");
    assertThat(reply.names("domain.0"))
        .containsExactly(
            "domainname", "domaintype", "expirationdate", "status", "forward_url", "nameserver");
  }

  @Test
  void returnsStatusAndForwardingOfDomain() {
    sandbox
        .freenom()
        .add(
            FreenomDomain.paid("web.tk")
                .forwardingTo("http://example.net/")
                .with(Status.CANCELLED)
                .registered(LocalDate.of(2025, 2, 3), LocalDate.of(2027, 2, 3)));
    var reply = freenom.call("domain/getinfo", "domainname", "web.tk");
    assertThat(reply.text("domain.0.forward_url")).isEqualTo("http://example.net/");
    assertThat(reply.list("domain.0.nameserver")).isEmpty();
    assertThat(reply.text("domain.0.status")).isEqualTo("CANCELLED");
    assertThat(reply.text("domain.0.expirationdate")).isEqualTo("20270203");
  }

  @ParameterizedTest
  @ValueSource(strings = {"domain/getinfo", "domain/delete", "nameserver/list"})
  void refusesDomainOfAnotherAccount(String function) {
    assertThat(freenom.call(function, "domainname", "taken.tk").text("error"))
        .isEqualTo("Domain TAKEN.TK not found in account");
  }

  @Test
  void modifies_delegationContactsAndShield() {
    sandbox.freenom().add(FreenomContact.of("TECH01"));
    var reply =
        freenom.call(
            "domain/modify",
            "domainname",
            "paid.tk",
            "forward_url",
            "http://example.net/",
            "tech_id",
            "TECH01",
            "idshield",
            "enabled");
    assertThat(reply.body())
        .isEqualTo(
            "{\"domain\":[{\"domainname\":\"PAID.TK\",\"status\":\"MODIFIED\"}],"
                + "\"result\":\"DOMAIN MODIFIED\",\"status\":\"OK\"}");
    assertThat(stored("paid.tk").forwardUrl()).isEqualTo("http://example.net/");
    assertThat(stored("paid.tk").nameservers()).isEmpty();
    assertThat(stored("paid.tk").contacts())
        .containsEntry(Role.TECH, "TECH01")
        .containsEntry(Role.OWNER, "JSMTH01");
    assertThat(stored("paid.tk").idShield()).isTrue();
  }

  /** From a later edition of the document. */
  @Test
  void keepsForwardModeAndAutoRenew_untilSetAgain() {
    String[] modify = {"domainname", "paid.tk", "forward_url", "http://example.net/"};
    freenom.call("domain/modify", with(modify, "forward_mode", "cloak", "autorenew", "enabled"));
    freenom.call("domain/modify", modify);
    var info = freenom.call("domain/getinfo", "domainname", "paid.tk").body();
    assertThat(info).contains("\"forward_mode\":\"cloak\"", "\"autorenew\":\"enabled\"");
    assertThat(freenom.call("domain/list").body()).contains("\"autorenew\":\"enabled\"");

    assertThat(freenom.call("domain/modify", with(modify, "autorenew", "on")).text("error"))
        .isEqualTo("Invalid autorenew");
    assertThat(freenom.call("domain/modify", with(modify, "forward_mode", "302")).text("error"))
        .isEqualTo("Invalid forward_mode");
  }

  private static String[] with(String[] parameters, String... more) {
    return Stream.concat(Stream.of(parameters), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void modifies_toOwnNameservers_onlyWithGlueRecords() {
    var modify =
        new String[] {
          "domainname", "paid.tk", "nameserver", "ns1.paid.tk", "nameserver", "ns2.paid.tk",
        };
    sandbox.freenom().addGlue("paid.tk", "ns1.paid.tk", "192.0.2.1");
    assertThat(freenom.call("domain/modify", modify).text("error"))
        .isEqualTo("Invalid nameserver: NS2.PAID.TK needs a glue record");
    sandbox.freenom().addGlue("paid.tk", "ns2.paid.tk", "192.0.2.2");
    assertThat(freenom.call("domain/modify", modify).text("result")).isEqualTo("DOMAIN MODIFIED");
  }

  @Test
  void deletes_andMakesDomainAvailable() {
    var reply = freenom.call("domain/delete", "domainname", "glue.tk");
    assertThat(reply.body())
        .isEqualTo(
            "{\"domain\":[{\"domainname\":\"GLUE.TK\",\"status\":\"DELETED\","
                + "\"result\":\"DOMAIN DELETED\"}],\"status\":\"OK\"}");
    var search = freenom.call("domain/search", "domainname", "glue.tk", "domaintype", "PAID");
    assertThat(search.text("domain.0.status")).isEqualTo("AVAILABLE");
    assertThat(freenom.call("domain/delete", "domainname", "glue.tk").text("status"))
        .isEqualTo("error");
    var again =
        freenom.call(
            "domain/register",
            "domainname",
            "glue.tk",
            "domaintype",
            "PAID",
            "forward_url",
            "http://example.net/",
            "owner_id",
            "JSMTH01");
    assertThat(again.text("domain.0.status")).isEqualTo("REGISTERED");
    assertThat(freenom.call("nameserver/list", "domainname", "glue.tk").text("result"))
        .isEqualTo("0 ENTRIES");
  }

  @Test
  void restores_deletedDomain() {
    var before = stored("glue.tk");
    var glue = sandbox.freenom().glue("glue.tk");
    freenom.call("domain/delete", "domainname", "glue.tk");
    var reply = freenom.call("domain/restore", "domainname", "glue.tk");
    assertThat(reply.body())
        .isEqualTo(
            "{\"domain\":[{\"domainname\":\"GLUE.TK\",\"result\":\"DOMAIN RESTORED\","
                + "\"status\":\"RESTORED\"}],\"status\":\"OK\"}");
    assertThat(stored("glue.tk")).isEqualTo(before);
    assertThat(sandbox.freenom().glue("glue.tk")).isEqualTo(glue).hasSize(2);
  }

  @Test
  void restores_cancelledDomain() {
    freenom.call("domain/restore", "domainname", "cancelled.tk");
    assertThat(stored("cancelled.tk").status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void restores_nothing_whenDomainWasNotDeletedOrIsTaken() {
    sandbox.freenom().addDeleted(FreenomDomain.paid("gone.tk"));
    sandbox.freenom().add(FreenomDomain.paid("gone.tk").heldBy("other@example.com"));
    for (var name : List.of("paid.tk", "unknown.tk", "gone.tk")) {
      assertThat(freenom.call("domain/restore", "domainname", name).text("error"))
          .endsWith("cannot be restored");
    }
  }

  @Test
  void upgrades_andExtendsFreeDomain() {
    var reply =
        freenom.call(
            "domain/upgrade", "domainname", "free.tk", "owner_id", "JSMTH01", "period", "2Y");
    assertThat(reply.body())
        .isEqualTo(
            "{\"domain\":[{\"domainname\":\"FREE.TK\",\"result\":\"DOMAIN UPGRADED\","
                + "\"status\":\"UPGRADED\"}],\"status\":\"OK\"}");
    assertThat(stored("free.tk").type()).isEqualTo(Type.PAID);
    assertThat(stored("free.tk").expires()).isEqualTo("2033-01-15");
    assertThat(stored("free.tk").authcode()).matches("\\d{17}");
  }

  @Test
  void upgrades_byEachPeriod() {
    freenom.call(
        "domain/upgrade",
        "domainname",
        "free.tk",
        "idshield",
        "enabled",
        "period",
        "1Y",
        "period",
        "2Y");
    assertThat(stored("free.tk").expires()).isEqualTo("2034-01-15");
  }

  @Test
  void refusesUpgrade_withoutOwnerOrPeriod_orOfPaidDomain() {
    assertThat(freenom.call("domain/upgrade", "domainname", "free.tk").text("error"))
        .isEqualTo("Invalid owner_id");
    for (var period : List.of("", "3M", "7Y")) {
      assertThat(
              freenom
                  .call(
                      "domain/upgrade",
                      "domainname",
                      "free.tk",
                      "idshield",
                      "enabled",
                      "period",
                      period)
                  .text("error"))
          .isEqualTo("Invalid period");
    }
    assertThat(
            freenom
                .call(
                    "domain/upgrade",
                    "domainname",
                    "paid.tk",
                    "idshield",
                    "enabled",
                    "period",
                    "1Y")
                .text("error"))
        .isEqualTo("Domain PAID.TK is a paid domain already");
  }

  @Test
  void lists_allDomainsOfAccount() {
    var reply = freenom.call("domain/list");
    assertThat(reply.names("")).containsExactly("domain", "result");
    assertThat(reply.text("result")).isEqualTo("5 DOMAINS FOUND");
    assertThat(reply.list("domain")).hasSize(5);
    assertThat(reply.names("domain.0"))
        .containsExactly(
            "domainname", "domaintype", "registrationdate", "expirationdate", "status", "authcode");
    assertThat(reply.text("domain.0.registrationdate")).isEqualTo("20260115");
    assertThat(reply.text("domain.1.domainname")).isEqualTo("FREE.TK");
    assertThat(reply.names("domain.1")).doesNotContain("authcode");
    assertThat(reply.body()).contains("CANCELLED").doesNotContain("TAKEN.TK");
  }

  @Test
  void lists_pageByPage() {
    sandbox.freenom().clear();
    for (int i = 1; i <= 60; i++) {
      sandbox.freenom().add(FreenomDomain.free("d" + i + ".tk"));
    }
    assertThat(page()).hasSize(25).startsWith("D1.TK").endsWith("D25.TK");
    assertThat(page("pagenr", "2")).startsWith("D26.TK").endsWith("D50.TK");
    assertThat(page("pagenr", "3")).hasSize(10).endsWith("D60.TK");
    assertThat(page("pagenr", "4")).isEmpty();
    assertThat(page("pagenr", "2", "results_per_page", "7")).startsWith("D8.TK").endsWith("D14.TK");
    assertThat(page("results_per_page", "1000")).hasSize(60);
  }

  private List<Object> page(String... namesAndValues) {
    var reply = freenom.call("domain/list", namesAndValues);
    assertThat(reply.text("result")).isEqualTo("60 DOMAINS FOUND");
    return reply.each("domain", "domainname");
  }

  @ParameterizedTest
  @CsvSource({
    "pagenr, 0",
    "pagenr, -1",
    "pagenr, x",
    "results_per_page, 0",
    "results_per_page, 2.5",
  })
  void refusesInvalidPage(String name, String value) {
    assertThat(freenom.call("domain/list", name, value).text("error")).isEqualTo("Invalid " + name);
  }

  @Test
  void answersWithError_whenAccountHasNoDomains() {
    sandbox.freenom().clear();
    var reply = freenom.call("domain/list");
    assertThat(reply.text("status")).isEqualTo("error");
    assertThat(reply.text("error")).isNotBlank();
  }
}
