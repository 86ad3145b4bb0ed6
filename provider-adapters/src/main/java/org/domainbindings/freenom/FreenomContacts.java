package org.domainbindings.freenom;

import java.util.List;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.freenom.client.ContactsApi;
import org.domainbindings.freenom.client.DeleteContactResponse;
import org.domainbindings.freenom.client.GetContactsResponse;
import org.domainbindings.freenom.client.ListContactsResponse;
import org.domainbindings.freenom.client.RegisterContactRequest;
import org.domainbindings.freenom.client.RegisterContactResponse;
import org.domainbindings.http.Operation;
import org.domainbindings.http.Operation.Repeat;
import org.domainbindings.http.Transport;

/** Manages the contacts that domains are registered with. */
public final class FreenomContacts {

  private static final Operation<RegisterContactResponse> REGISTER =
      new Operation<>(
          "contact/register",
          RegisterContactResponse.class,
          Repeat.NEVER,
          "call contact/list, which shows the contact");

  private static final Operation<DeleteContactResponse> DELETE =
      new Operation<>(
          "contact/delete",
          DeleteContactResponse.class,
          Repeat.NEVER,
          "call contact/list, which shows a contact that is still there");

  private static final Operation<GetContactsResponse> GET =
      Operation.read("contact/getinfo", GetContactsResponse.class);

  private static final Operation<ListContactsResponse> LIST =
      Operation.read("contact/list", ListContactsResponse.class);

  private final Transport transport;
  private final ContactsApi api;

  FreenomContacts(Transport transport) {
    this.transport = transport;
    api = transport.api(ContactsApi.class);
  }

  /**
   * Register a contact, or change one if the request names its id.
   *
   * <p>Document: "Create or Modify contact" in freenom-api-v2.txt.
   *
   * @param request the parameters
   * @return the answer, with the id of the contact
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public RegisterContactResponse register(RegisterContactRequest request) {
    FreenomRules.of(REGISTER).contact(request);
    return transport.send(REGISTER, api.registerContact(request));
  }

  /**
   * Delete a contact that no domain uses.
   *
   * <p>Document: "Delete contact" in freenom-api-v2.txt.
   *
   * @param contactId the id of the contact
   * @return the answer; the contact is deleted
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public DeleteContactResponse delete(String contactId) {
    FreenomRules.of(DELETE).contactId(contactId);
    return transport.send(DELETE, api.deleteContact(contactId));
  }

  /**
   * Get information on contacts.
   *
   * <p>Document: "Get info on specific contacts" in freenom-api-v2.txt.
   *
   * @param contactIds the ids of the contacts
   * @return the answer, with the contacts
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public GetContactsResponse get(List<String> contactIds) {
    FreenomRules.of(GET).contactIds(contactIds);
    return transport.send(GET, api.getContacts(contactIds));
  }

  /**
   * List the contacts of the account.
   *
   * <p>Document: "List contacts under account" in freenom-api-v2.txt.
   *
   * @return the answer, with the contacts
   * @throws ProviderException if the call does not succeed
   */
  public ListContactsResponse list() {
    return transport.send(LIST, api.listContacts());
  }
}
