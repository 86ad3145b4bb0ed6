package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.domainbindings.freenom.client.Contact;
import org.domainbindings.freenom.client.ContactRole;
import org.domainbindings.freenom.client.ContactStatus;
import org.domainbindings.freenom.client.DeleteContactResponse;
import org.domainbindings.freenom.client.DeletedContact;
import org.domainbindings.freenom.client.LinkedDomain;
import org.domainbindings.freenom.client.RegisterContactRequest;
import org.domainbindings.freenom.client.RegisterContactResponse;
import org.domainbindings.freenom.client.RegisteredContact;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.junit.jupiter.api.Test;

/** The four functions of Freenom on contacts. */
class FreenomContactCallsTest extends FreenomOperationCalls {

  private static RegisterContactRequest.Builder joan() {
    return RegisterContactRequest.builder()
        .contactFirstName("Joan")
        .contactLastName("Müller & Søn")
        .contactAddress("1 Example Street, 2nd floor")
        .contactCity("São Paulo")
        .contactZipCode("01234")
        .contactStateCode("BR-SP")
        .contactCountryCode("BR")
        .contactPhone("+55 11 5555-0100")
        .contactEmail("joan+domains@example.com");
  }

  @Test
  void registerContact_addsAContact_withPlusSignsAndLettersOfAllKinds() {
    var answer = Secrets.hiddenIn(freenom.contacts().register(joan().build()));
    assertThat(answer.result()).isEqualTo("CONTACT REGISTERED");
    assertThat(answer.status()).isEqualTo("OK");
    var registered = answer.contacts().get(0);
    assertThat(answer.contacts()).hasSize(1);
    assertThat(registered.status()).isEqualTo(ContactStatus.REGISTERED);
    arrived(
        "PUT",
        "/v2/contact/register",
        "contact_firstname",
        "Joan",
        "contact_lastname",
        "Müller & Søn",
        "contact_address",
        "1 Example Street, 2nd floor",
        "contact_city",
        "São Paulo",
        "contact_zipcode",
        "01234",
        "contact_statecode",
        "BR-SP",
        "contact_countrycode",
        "BR",
        "contact_phone",
        "+55 11 5555-0100",
        "contact_email",
        "joan+domains@example.com");

    var id = registered.contactId();
    assertThat(freenom.contacts().get(List.of(id)).contacts())
        .containsExactly(
            Contact.builder()
                .contactId(id)
                .contactTitle("")
                .contactFirstName("Joan")
                .contactMiddleName("")
                .contactLastName("Müller & Søn")
                .contactOrganization("")
                .contactAddress("1 Example Street, 2nd floor")
                .contactCity("São Paulo")
                .contactZipCode("01234")
                .contactStateCode("BR-SP")
                .contactCountryCode("BR")
                .contactPhone("+55 11 5555-0100")
                .contactFax("")
                .contactEmail("joan+domains@example.com")
                .build());
  }

  @Test
  void registerContact_changesAContact_whoseIdIsGiven() {
    var request =
        joan()
            .contactOrganization("Example Ltd")
            .contactTitle("Mrs")
            .contactMiddleName("Q")
            .contactFax("+55 11 5555-0101")
            .contactId(OWNER)
            .build();
    assertThat(Secrets.hiddenIn(freenom.contacts().register(request)))
        .isEqualTo(
            RegisterContactResponse.builder()
                .result("CONTACT UPDATED")
                .contacts(
                    RegisteredContact.builder()
                        .contactId(OWNER)
                        .status(ContactStatus.UPDATED)
                        .build())
                .status("OK")
                .build());
    assertThat(latest().parameters())
        .containsEntry("contact_organization", List.of("Example Ltd"))
        .containsEntry("contact_title", List.of("Mrs"))
        .containsEntry("contact_middlename", List.of("Q"))
        .containsEntry("contact_fax", List.of("+55 11 5555-0101"))
        .containsEntry("contact_id", List.of(OWNER));
    assertThat(sandbox.freenom().contact(OWNER).orElseThrow().fields())
        .containsEntry("contact_firstname", "Joan")
        .containsEntry("contact_title", "Mrs");
  }

  @Test
  void deleteContact_removesAContact() {
    sandbox.freenom().add(FreenomContact.of("8837012"));
    assertThat(Secrets.hiddenIn(freenom.contacts().delete("8837012")))
        .isEqualTo(
            DeleteContactResponse.builder()
                .result("CONTACT DELETED")
                .contacts(DeletedContact.builder().contactId("8837012").status("DELETED").build())
                .status("OK")
                .build());
    arrived("DELETE", "/v2/contact/delete", "contact_id", "8837012");
    assertThat(sandbox.freenom().contact("8837012")).isEmpty();
  }

  @Test
  void getContacts_repeatsTheKey_whenThereAreSeveralIds() {
    sandbox.freenom().add(FreenomContact.of("8837012").with("contact_firstname", "Jane"));
    var answer = Secrets.hiddenIn(freenom.contacts().get(List.of("8837012", OWNER)));
    assertThat(answer.result()).isEqualTo("CONTACTS LISTED");
    assertThat(answer.status()).isEqualTo("OK");
    assertThat(answer.contacts())
        .extracting(Contact::contactFirstName)
        .containsExactly("Jane", "John");
    assertThat(answer.contacts()).extracting(Contact::contactId).containsExactly("8837012", OWNER);
    arrived("GET", "/v2/contact/getinfo", "contact_id", "8837012", "contact_id", OWNER);
  }

  @Test
  void listContacts_showsContactsWithTheDomainsThatUseThem() {
    var contacts = Secrets.hiddenIn(freenom.contacts().list()).contacts();
    assertThat(contacts).hasSize(1);
    var contact = contacts.get(0);
    assertThat(contact)
        .returns(OWNER, Contact::contactId)
        .returns("Mr", Contact::contactTitle)
        .returns("Q", Contact::contactMiddleName)
        .returns("Example Ltd", Contact::contactOrganization)
        .returns("+31-205550101", Contact::contactFax);
    assertThat(contact.linkedDomains())
        .contains(
            LinkedDomain.builder().domainName("PAID.TK").type(ContactRole.OWNER).build(),
            LinkedDomain.builder().domainName("PAID.TK").type(ContactRole.ADMIN).build(),
            LinkedDomain.builder().domainName("PAID.TK").type(ContactRole.TECH).build(),
            LinkedDomain.builder().domainName("PAID.TK").type(ContactRole.BILLING).build());
    arrived("GET", "/v2/contact/list");
  }
}
