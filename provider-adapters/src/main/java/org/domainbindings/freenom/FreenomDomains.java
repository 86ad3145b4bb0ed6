package org.domainbindings.freenom;

import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.freenom.client.DeleteDomainResponse;
import org.domainbindings.freenom.client.DomainType;
import org.domainbindings.freenom.client.DomainsApi;
import org.domainbindings.freenom.client.GetDomainInfoResponse;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ListDomainsResponse;
import org.domainbindings.freenom.client.ListedDomain;
import org.domainbindings.freenom.client.ModifyDomainRequest;
import org.domainbindings.freenom.client.ModifyDomainResponse;
import org.domainbindings.freenom.client.RegisterDomainRequest;
import org.domainbindings.freenom.client.RegisterDomainResponse;
import org.domainbindings.freenom.client.RenewDomainRequest;
import org.domainbindings.freenom.client.RenewDomainResponse;
import org.domainbindings.freenom.client.RestoreDomainResponse;
import org.domainbindings.freenom.client.SearchDomainResponse;
import org.domainbindings.freenom.client.UpgradeDomainRequest;
import org.domainbindings.freenom.client.UpgradeDomainResponse;
import org.domainbindings.http.Operation;
import org.domainbindings.http.Operation.Repeat;
import org.domainbindings.http.Transport;

/** Searches, registers and manages domains. */
public final class FreenomDomains {

  /** The documented default. */
  private static final int DEFAULT_PAGE_LENGTH = 25;

  private static final Operation<SearchDomainResponse> SEARCH =
      Operation.read("domain/search", SearchDomainResponse.class);

  private static final Operation<RegisterDomainResponse> REGISTER =
      new Operation<>(
          "domain/register",
          RegisterDomainResponse.class,
          Repeat.WITHIN_30_SECONDS,
          "call domain/getinfo, which shows a registered domain");

  private static final Operation<RenewDomainResponse> RENEW =
      new Operation<>(
          "domain/renew",
          RenewDomainResponse.class,
          Repeat.WITHIN_30_SECONDS,
          "call domain/getinfo, whose expirationdate shows a renewal");

  private static final Operation<GetDomainInfoResponse> INFO =
      Operation.read("domain/getinfo", GetDomainInfoResponse.class);

  private static final Operation<ModifyDomainResponse> MODIFY =
      new Operation<>(
          "domain/modify",
          ModifyDomainResponse.class,
          Repeat.NEVER,
          "call domain/getinfo, which shows nameservers, forward_url and contacts");

  private static final Operation<DeleteDomainResponse> DELETE =
      new Operation<>(
          "domain/delete",
          DeleteDomainResponse.class,
          Repeat.NEVER,
          "call domain/getinfo, which shows a domain that is still there");

  private static final Operation<RestoreDomainResponse> RESTORE =
      new Operation<>(
          "domain/restore",
          RestoreDomainResponse.class,
          Repeat.WITHIN_30_SECONDS,
          "call domain/getinfo, which shows a restored domain");

  private static final Operation<UpgradeDomainResponse> UPGRADE =
      new Operation<>(
          "domain/upgrade",
          UpgradeDomainResponse.class,
          Repeat.WITHIN_30_SECONDS,
          "call domain/getinfo, whose domaintype shows an upgrade");

  private static final Operation<ListDomainsResponse> LIST =
      Operation.read("domain/list", ListDomainsResponse.class);

  private final Transport transport;
  private final DomainsApi api;

  FreenomDomains(Transport transport) {
    this.transport = transport;
    api = transport.api(DomainsApi.class);
  }

  /**
   * Search for a domain.
   *
   * <p>Document: "Search for available domains" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @param type the kind of registration
   * @return the answer; the status of its domain says whether it can be registered
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public SearchDomainResponse search(String domain, DomainType type) {
    Objects.requireNonNull(type, "type == null");
    FreenomRules.of(SEARCH).search(domain, type);
    return transport.send(SEARCH, api.searchDomain(domain, type));
  }

  /**
   * Register a domain.
   *
   * <p>Document: "Register a domain" in freenom-api-v2.txt.
   *
   * @param request the parameters
   * @return the answer; the domain is registered
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public RegisterDomainResponse register(RegisterDomainRequest request) {
    FreenomRules.of(REGISTER).register(request);
    return transport.send(REGISTER, api.registerDomain(request));
  }

  /**
   * Renew a domain.
   *
   * <p>Document: "Renew a domain name registration" in freenom-api-v2.txt.
   *
   * @param request the parameters
   * @return the answer; the domain is renewed
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public RenewDomainResponse renew(RenewDomainRequest request) {
    FreenomRules.of(RENEW).renew(request);
    return transport.send(RENEW, api.renewDomain(request));
  }

  /**
   * Get information on a domain of the account.
   *
   * <p>Document: "Get info on registered domain names" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @return the answer, with the details of the domain
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public GetDomainInfoResponse info(String domain) {
    FreenomRules.of(INFO).domain(domain);
    return transport.send(INFO, api.getDomainInfo(domain));
  }

  /**
   * Modify the delegation and the contacts of a domain.
   *
   * <p>Document: "Modifying a domain" in freenom-api-v2.txt.
   *
   * @param request the parameters
   * @return the answer; the domain is modified
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public ModifyDomainResponse modify(ModifyDomainRequest request) {
    FreenomRules.of(MODIFY).modify(request);
    return transport.send(MODIFY, api.modifyDomain(request));
  }

  /**
   * Delete a domain, which anybody can then register.
   *
   * <p>Document: "Deleting a domain" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @return the answer; the domain is deleted
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public DeleteDomainResponse delete(String domain) {
    FreenomRules.of(DELETE).domain(domain);
    return transport.send(DELETE, api.deleteDomain(domain));
  }

  /**
   * Restore a domain to the account, if that is still possible.
   *
   * <p>Document: "Restore a domain" in freenom-api-v2.txt.
   *
   * @param domain the domain
   * @return the answer; the domain is restored
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public RestoreDomainResponse restore(String domain) {
    FreenomRules.of(RESTORE).domain(domain);
    return transport.send(RESTORE, api.restoreDomain(domain));
  }

  /**
   * Upgrade a free domain to a paid one.
   *
   * <p>Document: "Upgrade a domain" in freenom-api-v2.txt.
   *
   * @param request the parameters
   * @return the answer; the domain is upgraded
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public UpgradeDomainResponse upgrade(UpgradeDomainRequest request) {
    FreenomRules.of(UPGRADE).upgrade(request);
    return transport.send(UPGRADE, api.upgradeDomain(request));
  }

  /**
   * List one page of the domains of the account.
   *
   * <p>Document: "List domains in account" in freenom-api-v2.txt.
   *
   * @param request the page and its length
   * @return the answer, with the domains of the page
   * @throws InvalidInputException if a parameter breaks a rule; nothing is sent
   * @throws ProviderException if the call does not succeed
   */
  public ListDomainsResponse list(ListDomainsRequest request) {
    FreenomRules.of(LIST).page(request);
    return transport.send(LIST, api.listDomains(request));
  }

  /**
   * List all domains of the account, page by page as they are asked for.
   *
   * <p>Document: "List domains in account" in freenom-api-v2.txt. Holds one page in memory at a
   * time. A domain that is registered or deleted meanwhile can be missed or appear twice.
   *
   * @return the domains; a page that cannot be fetched ends the stream with a {@code
   *     ProviderException}
   */
  public Stream<ListedDomain> all() {
    return all(ListDomainsRequest.builder().build());
  }

  /**
   * List all domains of the account from a given page on.
   *
   * @param request the first page and the length of all pages
   * @return the domains; a page that cannot be fetched ends the stream with a {@code
   *     ProviderException}
   */
  public Stream<ListedDomain> all(ListDomainsRequest request) {
    FreenomRules.of(LIST).page(request);
    int length = Objects.requireNonNullElse(request.resultsPerPage(), DEFAULT_PAGE_LENGTH);
    int first = Objects.requireNonNullElse(request.page(), 1);
    // All pages are requested with the same parameters.
    Iterator<ListedDomain> domains =
        new FreenomPortfolio(
            first,
            length,
            page -> list(request.toBuilder().page(page).resultsPerPage(length).build()));
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(domains, traits), false);
  }
}
