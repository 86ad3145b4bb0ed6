package org.domainbindings.freenom;

import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.freenom.client.DeleteNameserverResponse;
import org.domainbindings.freenom.client.ListNameserversResponse;
import org.domainbindings.freenom.client.NameserversApi;
import org.domainbindings.freenom.client.RegisterNameserverResponse;
import org.domainbindings.http.Operation;
import org.domainbindings.http.Operation.Repeat;
import org.domainbindings.http.Transport;

/** Manages glue records: the addresses of nameservers within the domain they serve. */
public final class FreenomNameservers {

  private static final Operation<RegisterNameserverResponse> REGISTER =
      new Operation<>(
          "nameserver/register",
          RegisterNameserverResponse.class,
          Repeat.NEVER,
          "call nameserver/list, which shows the glue record");

  private static final Operation<DeleteNameserverResponse> DELETE =
      new Operation<>(
          "nameserver/delete",
          DeleteNameserverResponse.class,
          Repeat.NEVER,
          "call nameserver/list, which shows a glue record that is still there");

  private static final Operation<ListNameserversResponse> LIST =
      Operation.read("nameserver/list", ListNameserversResponse.class);

  private final Transport transport;
  private final NameserversApi api;

  FreenomNameservers(Transport transport) {
    this.transport = transport;
    api = transport.api(NameserversApi.class);
  }

  /**
   * Register a glue record, or change the address of one.
   *
   * <p>Document: "Register or modify a nameserver glue record" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @param hostname the nameserver
   * @param ipAddress its address
   * @return the answer; the glue record is registered or updated
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public RegisterNameserverResponse register(String domain, String hostname, String ipAddress) {
    FreenomRules.of(REGISTER).glueRecord(domain, hostname, ipAddress);
    return transport.send(REGISTER, api.registerNameserver(domain, hostname, ipAddress));
  }

  /**
   * Delete a glue record.
   *
   * <p>Document: "Deleting a nameserver glue record" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @param hostname the nameserver
   * @return the answer; the glue record is deleted
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public DeleteNameserverResponse delete(String domain, String hostname) {
    FreenomRules.of(DELETE).glueRecord(domain, hostname);
    return transport.send(DELETE, api.deleteNameserver(domain, hostname));
  }

  /**
   * List the glue records under a domain.
   *
   * <p>Document: "Listing nameserver glue records under a domain" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @return the answer, with the glue records
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public ListNameserversResponse list(String domain) {
    FreenomRules.of(LIST).domain(domain);
    return transport.send(LIST, api.listNameservers(domain));
  }
}
