package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.freenom.client.RegisterContactRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contracts about contacts, from freenom-api-v2.txt. */
class FreenomContactsContractTest extends FreenomContracts {

  private static final String ID = "8837012";
  private static final String OTHER_ID = "JSMTH02";

  private static final String[] WITH_ID = {"contact_id", ID};

  /** The required fields of a contact, with characters that have a meaning in forms and XML. */
  private static final String[] REQUIRED = {
    "contact_firstname", "Zoë",
    "contact_lastname", "Müller & Søn",
    "contact_address", "1+1 <Main> Street; 50% \"left\"",
    "contact_city", "São Paulo 圣保罗",
    "contact_zipcode", "01234-000",
    "contact_statecode", "BR-SP",
    "contact_countrycode", "BR",
    "contact_phone", "+55 11 5555-0100",
    "contact_email", "zoe+domains@example.com"
  };

  /** The optional fields. */
  private static final String[] OPTIONAL = {
    "contact_organization", "Müller & Søn + Co",
    "contact_title", "Mrs",
    "contact_middlename", "D'Arc",
    "contact_fax", "+55 11 5555-0101"
  };

  private static RegisterContactRequest.Builder required() {
    return RegisterContactRequest.builder()
        .contactFirstName("Zoë")
        .contactLastName("Müller & Søn")
        .contactAddress("1+1 <Main> Street; 50% \"left\"")
        .contactCity("São Paulo 圣保罗")
        .contactZipCode("01234-000")
        .contactStateCode("BR-SP")
        .contactCountryCode("BR")
        .contactPhone("+55 11 5555-0100")
        .contactEmail("zoe+domains@example.com");
  }

  private static RegisterContactRequest.Builder complete() {
    return required()
        .contactOrganization("Müller & Søn + Co")
        .contactTitle("Mrs")
        .contactMiddleName("D'Arc")
        .contactFax("+55 11 5555-0101");
  }

  private static String[] all(String[]... parts) {
    return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
  }

  private Contract ownContact() {
    return given("a contact of the account", "contact_id", ID);
  }

  private static Answer withId() {
    return Answer.of().is("contact_id", ID);
  }

  @Test
  void registersContact() {
    given("the service is up")
        .sends("PUT", "/v2/contact/register", all(REQUIRED, OPTIONAL))
        .answers(
            ok(
                "CONTACT REGISTERED",
                "contact",
                Answer.of().like("contact_id", "\\w+", "ZMLLR01").is("status", "REGISTERED")))
        .alsoInXml()
        .when(freenom -> freenom.contacts().register(complete().build()));
  }

  @Test
  void registersContact_withRequiredFieldsOnly() {
    given("the service is up")
        .sends("PUT", "/v2/contact/register", REQUIRED)
        .answers(
            ok(
                "CONTACT REGISTERED",
                "contact",
                Answer.of().like("contact_id", "\\w+", "ZMLLR01").is("status", "REGISTERED")))
        .when(freenom -> freenom.contacts().register(required().build()));
  }

  @Test
  void updatesContact_whenIdIsGiven() {
    ownContact()
        .sends("PUT", "/v2/contact/register", all(REQUIRED, WITH_ID))
        .answers(ok("CONTACT UPDATED", "contact", withId().is("status", "UPDATED")))
        .when(freenom -> freenom.contacts().register(required().contactId(ID).build()));
  }

  @Test
  void updatesNoContact_whenIdIsUnknown() {
    assertThat(
            given("no contact of the account", "contact_id", ID)
                .sends("PUT", "/v2/contact/register", all(REQUIRED, WITH_ID))
                .answers(FAILED, error("Invalid contact_id"))
                .fails(freenom -> freenom.contacts().register(required().contactId(ID).build())))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void deletesContact() {
    ownContact()
        .sends("DELETE", "/v2/contact/delete", "contact_id", ID)
        .answers(ok("CONTACT DELETED", "contact", withId().is("status", "DELETED")))
        .alsoInXml()
        .when(freenom -> freenom.contacts().delete(ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "tech", "admin", "billing"})
  void deletesNoContact_linkedToDomain(String type) {
    ProviderException failure =
        ownContact()
            .given("the contact of a domain", "domain", DOMAIN, "type", type, "contact_id", ID)
            .of(type)
            .sends("DELETE", "/v2/contact/delete", "contact_id", ID)
            .answers(FAILED, error("Contact is linked to a domain"))
            .fails(freenom -> freenom.contacts().delete(ID));
    assertThat(failure.providerMessage()).isEqualTo("Contact is linked to a domain");
  }

  /** Expects any contact, complete or not. */
  private static Answer anyContact(Answer id) {
    return contact(id)
        .like("contact_title", ".*", "Mr")
        .like("contact_middlename", ".*", "Q")
        .like("contact_organization", ".*", "Example Ltd")
        .like("contact_fax", "(" + PHONE + ")?", "+31-205550101");
  }

  @Test
  void getsContact() {
    ownContact()
        .sends("GET", "/v2/contact/getinfo", "contact_id", ID)
        .answers(ok("CONTACTS LISTED", "contact", anyContact(withId())))
        .alsoInXml()
        .when(freenom -> freenom.contacts().get(List.of(ID)));
  }

  private static Answer exactly(String... namesAndValues) {
    Answer contact = Answer.of();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      contact.is(namesAndValues[i], namesAndValues[i + 1]);
    }
    return contact;
  }

  /** The contact as registered; it has no linked domain. */
  @Test
  void getsContact_asItWasRegistered() {
    String[] contact = all(WITH_ID, REQUIRED, OPTIONAL);
    given("a contact as it was registered", contact)
        .sends("GET", "/v2/contact/getinfo", "contact_id", ID)
        .answers(ok("CONTACTS LISTED", "contact", exactly(contact).hashes("contact_domain")))
        .alsoInXml()
        .when(freenom -> freenom.contacts().get(List.of(ID)));
  }

  private Contract linkedContact(String type) {
    return given("no contacts in the account")
        .given("a contact of the account", "contact_id", ID)
        .given("the contact of a domain", "domain", DOMAIN, "type", type, "contact_id", ID)
        .of(type);
  }

  private static Answer linked(String type) {
    Answer contact = anyContact(withId()).hashes("contact_domain", domain().is("type", type));
    return ok("CONTACTS LISTED", "contact", contact);
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "tech", "admin", "billing"})
  void getsContact_withLinkedDomain(String type) {
    linkedContact(type)
        .sends("GET", "/v2/contact/getinfo", "contact_id", ID)
        .answers(linked(type))
        .when(freenom -> freenom.contacts().get(List.of(ID)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"owner", "tech", "admin", "billing"})
  void listsContact_withLinkedDomain(String type) {
    linkedContact(type)
        .sends("GET", "/v2/contact/list")
        .answers(linked(type))
        .when(freenom -> freenom.contacts().list());
  }

  /** In any order; each has two linked domains. */
  private static Answer two() {
    return ok("CONTACTS LISTED", "contact", oneOfTwo(ID), oneOfTwo(OTHER_ID));
  }

  private static Answer oneOfTwo(String id) {
    return anyContact(Answer.of().like("contact_id", ID + "|" + OTHER_ID, id))
        .hashes("contact_domain", linked("EXAMPLE.TK", "tech"), linked("OTHER.TK", "billing"));
  }

  private static Answer linked(String domain, String type) {
    return Answer.of()
        .like("domainname", "(?i)(example|other)\\.tk", domain)
        .like("type", "tech|billing", type);
  }

  private Contract twoContacts() {
    Contract contract = given("no contacts in the account");
    for (String id : List.of(ID, OTHER_ID)) {
      String type = id.equals(ID) ? "tech" : "billing";
      contract.given("a contact of the account", "contact_id", id);
      for (String domain : List.of(DOMAIN, "other.tk")) {
        contract.given("the contact of a domain", "domain", domain, "type", type, "contact_id", id);
      }
    }
    return contract;
  }

  @Test
  void getsSeveralContacts() {
    twoContacts()
        .sends("GET", "/v2/contact/getinfo", "contact_id", ID, "contact_id", OTHER_ID)
        .answers(two())
        .alsoInXml()
        .when(freenom -> freenom.contacts().get(List.of(ID, OTHER_ID)));
  }

  @Test
  void getsNoContact_whenIdIsUnknown() {
    assertThat(
            given("no contact of the account", "contact_id", ID)
                .sends("GET", "/v2/contact/getinfo", "contact_id", ID)
                .answers(FAILED, error("Invalid contact_id"))
                .fails(freenom -> freenom.contacts().get(List.of(ID))))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void listsContact() {
    ownContact()
        .sends("GET", "/v2/contact/list")
        .answers(
            ok(
                "CONTACTS LISTED",
                "contact",
                anyContact(Answer.of().like("contact_id", "\\w+", ID))))
        .when(freenom -> freenom.contacts().list());
  }

  @Test
  void listsSeveralContacts() {
    twoContacts()
        .sends("GET", "/v2/contact/list")
        .answers(two())
        .alsoInXml()
        .when(freenom -> freenom.contacts().list());
  }

  private void refuses(String parameter, UnaryOperator<RegisterContactRequest.Builder> change) {
    RegisterContactRequest contact = change.apply(complete()).build();
    assertThat(refused(freenom -> freenom.contacts().register(contact))).hasValue(parameter);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesContact_withoutRequiredField(String blank) {
    refuses("contact_firstname", contact -> contact.contactFirstName(blank));
    refuses("contact_lastname", contact -> contact.contactLastName(blank));
    refuses("contact_address", contact -> contact.contactAddress(blank));
    refuses("contact_city", contact -> contact.contactCity(blank));
    refuses("contact_zipcode", contact -> contact.contactZipCode(blank));
    refuses("contact_statecode", contact -> contact.contactStateCode(blank));
    refuses("contact_countrycode", contact -> contact.contactCountryCode(blank));
    refuses("contact_phone", contact -> contact.contactPhone(blank));
    refuses("contact_email", contact -> contact.contactEmail(blank));
  }

  @ParameterizedTest
  @ValueSource(strings = {"XX", "BRA", "br", "Brazil", "076"})
  void refusesContact_withUnknownCountry(String country) {
    refuses("contact_countrycode", contact -> contact.contactCountryCode(country));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NL-NH", "São Paulo", "BR-", "BR SP", "SPSP"})
  void refusesContact_withStateOfAnotherCountry(String state) {
    refuses("contact_statecode", contact -> contact.contactStateCode(state));
  }

  @ParameterizedTest
  @ValueSource(strings = {"11 5555-0100", "0055 11 5555-0100", "+0 11 5555-0100", "+55", "+CALLME"})
  void refusesContact_withoutInternationalPhoneNumber(String number) {
    refuses("contact_phone", contact -> contact.contactPhone(number));
    refuses("contact_fax", contact -> contact.contactFax(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zoe", "zoe@", "@example.com", "zoe@example", "zoe domains@example.com"})
  void refusesContact_withInvalidEmail(String email) {
    refuses("contact_email", contact -> contact.contactEmail(email));
  }

  @Test
  void refusesContact_withoutId() {
    refuses("contact_id", contact -> contact.contactId(" "));
    assertThat(refused(freenom -> freenom.contacts().delete(" "))).hasValue("contact_id");
    assertThat(refused(freenom -> freenom.contacts().get(List.of()))).hasValue("contact_id");
    assertThat(refused(freenom -> freenom.contacts().get(List.of(ID, "")))).hasValue("contact_id");
  }
}
