package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Freenom's four functions on contacts. */
class FreenomContactsTest extends WithSandbox {

  static final String[] COMPLETE = {
    "contact_organization", "Example Ltd",
    "contact_title", "Ms",
    "contact_firstname", "Jane",
    "contact_middlename", "R",
    "contact_lastname", "Miller",
    "contact_address", "2 Main Street",
    "contact_city", "Los Angeles",
    "contact_zipcode", "90001",
    "contact_statecode", "US-CA",
    "contact_countrycode", "US",
    "contact_phone", "+1-3105550100",
    "contact_fax", "+1-3105550101",
    "contact_email", "jane.miller@example.com",
  };

  private static final List<String> REQUIRED =
      List.of(
          "contact_firstname",
          "contact_lastname",
          "contact_address",
          "contact_city",
          "contact_zipcode",
          "contact_statecode",
          "contact_countrycode",
          "contact_phone",
          "contact_email");

  private final FreenomCaller freenom = new FreenomCaller(sandbox);

  /** Returns a complete contact with one parameter changed, or removed if the value is empty. */
  private static String[] with(String name, String value) {
    var changed = new ArrayList<String>();
    for (int i = 0; i < COMPLETE.length; i += 2) {
      if (!COMPLETE[i].equals(name)) {
        changed.addAll(List.of(COMPLETE[i], COMPLETE[i + 1]));
      }
    }
    if (!value.isEmpty()) {
      changed.addAll(List.of(name, value));
    }
    return changed.toArray(String[]::new);
  }

  private Reply register(String[] parameters) {
    return freenom.call("contact/register", parameters);
  }

  @Test
  void registersContact_withoutLinkedDomains() {
    var reply = register(COMPLETE);
    assertThat(reply.body())
        .isEqualTo(
            "{\"result\":\"CONTACT REGISTERED\",\"contact\":[{\"contact_id\":\"JMLLR01\","
                + "\"status\":\"REGISTERED\"}],\"status\":\"OK\"}");
    var info = freenom.call("contact/getinfo", "contact_id", "JMLLR01");
    assertThat(info.names("")).containsExactly("result", "contact", "status");
    assertThat(info.text("result")).isEqualTo("CONTACTS LISTED");
    assertThat(info.names("contact.0"))
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
            "contact_email",
            "contact_domain");
    for (int i = 0; i < COMPLETE.length; i += 2) {
      assertThat(info.text("contact.0." + COMPLETE[i])).isEqualTo(COMPLETE[i + 1]);
    }
    assertThat(info.list("contact.0.contact_domain")).isEmpty();
  }

  @Test
  void givesEachContactItsOwnId() {
    assertThat(register(COMPLETE).text("contact.0.contact_id")).isEqualTo("JMLLR01");
    assertThat(register(COMPLETE).text("contact.0.contact_id")).isEqualTo("JMLLR02");
    assertThat(register(with("contact_lastname", "Ü")).text("contact.0.contact_id"))
        .isEqualTo("J01");
  }

  @Test
  void updatesContact_whoseIdIsGiven() {
    var reply = register(with("contact_id", "JSMTH01"));
    assertThat(reply.text("result")).isEqualTo("CONTACT UPDATED");
    assertThat(reply.text("contact.0.contact_id")).isEqualTo("JSMTH01");
    assertThat(reply.text("contact.0.status")).isEqualTo("UPDATED");
    assertThat(sandbox.freenom().contact("JSMTH01").orElseThrow().fields())
        .containsEntry("contact_lastname", "Miller");
  }

  @Test
  void updatesNothing_whenContactIsOfAnotherAccount() {
    sandbox.freenom().add(FreenomContact.of("OTHER01").heldBy("other@example.com"));
    for (var id : List.of("NOBODY9", "OTHER01")) {
      assertThat(register(with("contact_id", id)).text("error")).isEqualTo("Invalid contact_id");
    }
  }

  @Test
  void requiresFieldsOfTable_andReportsFirstMissingOne() {
    for (var name : REQUIRED) {
      assertThat(register(with(name, "")).text("error")).isEqualTo("Invalid " + name);
    }
    assertThat(register(new String[0]).text("error")).isEqualTo("Invalid contact_firstname");
    for (var name :
        List.of("contact_title", "contact_middlename", "contact_organization", "contact_fax")) {
      assertThat(register(with(name, "")).text("status")).isEqualTo("OK");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "contact_countrycode, XX",
    "contact_countrycode, USA",
    "contact_countrycode, Germany",
    "contact_statecode, California",
    "contact_statecode, US-",
    "contact_phone, 3105550100",
    "contact_phone, 0031205550100",
    "contact_phone, +abc",
    "contact_phone, +1",
    "contact_fax, 555",
    "contact_email, jane.miller",
    "contact_email, jane@example",
    "contact_email, a@b@example.com",
  })
  void refusesMalformedValue(String name, String value) {
    assertThat(register(with(name, value)).text("error")).isEqualTo("Invalid " + name);
  }

  @ParameterizedTest
  @CsvSource({
    "contact_countrycode, nl",
    "contact_statecode, NH",
    "contact_statecode, 75",
    "contact_phone, +31 20 555 0100",
    "contact_phone, +1 (310) 555.0100",
    "contact_email, j.m+x@mail.example.co.uk",
  })
  void acceptsUsualSpellings(String name, String value) {
    assertThat(register(with(name, value)).text("status")).isEqualTo("OK");
  }

  @Test
  void detectsUnencodedPlus() {
    var path = "/v2/contact/register";
    var others = IndependentClient.form(freenom.withCredentials(with("contact_phone", "")));
    var raw = others + "&contact_phone=+1-3105550100";
    assertThat(client.sendBody("PUT", path, IndependentClient.FORM, raw).text("error"))
        .isEqualTo("Invalid contact_phone");
    var escaped = others + "&contact_phone=%2B1-3105550100";
    assertThat(client.sendBody("PUT", path, IndependentClient.FORM, escaped).text("status"))
        .isEqualTo("OK");
  }

  @Test
  void returnsLinkedDomainsOfContact() {
    sandbox
        .freenom()
        .clear()
        .add(FreenomContact.of("JSMTH01"))
        .add(FreenomContact.of("TECH01"))
        .add(FreenomDomain.paid("a.tk").withContact(Role.TECH, "TECH01"));
    var reply = freenom.call("contact/getinfo", "contact_id", "JSMTH01");
    assertThat(reply.names("contact.0.contact_domain.0")).containsExactly("domainname", "type");
    assertThat(reply.list("contact.0.contact_domain"))
        .containsExactly(
            Map.of("domainname", "A.TK", "type", "owner"),
            Map.of("domainname", "A.TK", "type", "admin"),
            Map.of("domainname", "A.TK", "type", "billing"));
  }

  @Test
  void getsSeveralContacts_inRequestedOrder() {
    sandbox.freenom().add(FreenomContact.of("SPARE01")).add(FreenomContact.of("SPARE02"));
    var reply = freenom.call("contact/getinfo", "contact_id", "SPARE02", "contact_id", "SPARE01");
    assertThat(reply.each("contact", "contact_id")).containsExactly("SPARE02", "SPARE01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"contact/getinfo", "contact/delete"})
  void refusesMissingOrUnknownContact(String function) {
    assertThat(freenom.call(function).text("error")).isEqualTo("Invalid contact_id");
    assertThat(freenom.call(function, "contact_id", "NOBODY9").text("error"))
        .isEqualTo("Invalid contact_id");
  }

  @Test
  void escapesAnyTextInXml() {
    register(with("contact_address", "<a> & \u0001 ]]>"));
    var xml = freenom.callForXml("contact/getinfo", "contact_id", "JMLLR01");
    assertThat(xml.xmlText("contact_address")).isEqualTo("<a> & ? ]]>");
    var json = freenom.call("contact/getinfo", "contact_id", "JMLLR01");
    assertThat(json.text("contact.0.contact_address")).isEqualTo("<a> & \u0001 ]]>");
  }

  @Test
  void listsAllContactsOfAccount() {
    sandbox.freenom().add(FreenomContact.of("SPARE01").with("contact_fax", ""));
    var reply = freenom.call("contact/list");
    assertThat(reply.names("")).containsExactly("result", "contact", "status");
    assertThat(reply.list("contact")).hasSize(2);
    assertThat(reply.text("contact.1.contact_fax")).isEmpty();
    sandbox.freenom().clear();
    assertThat(freenom.call("contact/list").list("contact")).isEmpty();
  }

  @Test
  void deletesContact_unlessItHasLinkedDomains() {
    sandbox.freenom().add(FreenomContact.of("SPARE01"));
    assertThat(freenom.call("contact/delete", "contact_id", "JSMTH01").text("error"))
        .isEqualTo("Contact JSMTH01 is linked to a domain");
    assertThat(freenom.call("contact/delete", "contact_id", "SPARE01").body())
        .isEqualTo(
            "{\"result\":\"CONTACT DELETED\",\"contact\":[{\"contact_id\":\"SPARE01\","
                + "\"status\":\"DELETED\"}],\"status\":\"OK\"}");
    assertThat(sandbox.freenom().contact("SPARE01")).isEmpty();
  }
}
