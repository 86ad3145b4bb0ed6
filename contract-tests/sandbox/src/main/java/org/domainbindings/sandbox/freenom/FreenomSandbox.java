package org.domainbindings.sandbox.freenom;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.domainbindings.sandbox.client.FreenomData;
import org.domainbindings.sandbox.client.Provider;
import org.domainbindings.sandbox.freenom.FreenomDomain.Status;
import org.domainbindings.sandbox.freenom.FreenomState.Glue;
import org.domainbindings.sandbox.server.AtomicState;
import org.domainbindings.sandbox.server.Endpoint;
import org.domainbindings.sandbox.traffic.Faults;

/**
 * The state of Freenom in a sandbox.
 *
 * <p>At the start there is one account, {@link #EMAIL} with {@link #PASSWORD}, with the contact
 * {@link #CONTACT_ID}; all paid domains have the authcode {@link #AUTHCODE}. It holds:
 *
 * <ul>
 *   <li>{@code paid.tk} and {@code free.tk}, active
 *   <li>{@code glue.tk}, paid, with nameservers within the domain and their glue records
 *   <li>{@code cancelled.tk}, cancelled; {@code deleted.tk}, deleted but not yet purged
 *   <li>{@code leaving.tk}, paid, with a pending transfer to another registrar
 * </ul>
 *
 * <p>{@code taken.tk} and {@code elsewhere.tk} are paid domains of another registrar. Any other
 * domain is available.
 */
public final class FreenomSandbox {

  /** The provider's names of all operations. */
  public static final Set<String> OPERATIONS = FreenomFunction.paths();

  /** The email of the account. */
  public static final String EMAIL = "reseller@example.com";

  /** The password of {@link #EMAIL}. */
  public static final String PASSWORD = "sandbox-password";

  /** The ID of the account's contact. */
  public static final String CONTACT_ID = "JSMTH01";

  /** The authcode of the initial paid domains. */
  public static final String AUTHCODE = "12345678901234567";

  private final Clock clock;
  private final AtomicState<FreenomState> state;
  private final Faults faults;
  private final RecentPosts recentPosts = new RecentPosts();

  /**
   * Created by the sandbox.
   *
   * @param clock the clock for dates
   * @param faults the faults of future requests
   */
  public FreenomSandbox(Clock clock, Faults faults) {
    this.faults = faults;
    this.clock = clock;
    this.state = new AtomicState<>(startState());
  }

  private FreenomState startState() {
    var asked = clock.instant().minus(Duration.ofDays(1));
    return FreenomState.EMPTY
        .withAccount(EMAIL, PASSWORD)
        .with(FreenomContact.of(CONTACT_ID))
        .with(FreenomDomain.paid("paid.tk"))
        .with(FreenomDomain.free("free.tk"))
        .with(FreenomDomain.paid("glue.tk").withNameservers("ns1.glue.tk", "ns2.glue.tk"))
        .with(new Glue("GLUE.TK", "NS1.GLUE.TK", "192.0.2.1"))
        .with(new Glue("GLUE.TK", "NS2.GLUE.TK", "2001:db8::2"))
        .with(FreenomDomain.paid("cancelled.tk").with(Status.CANCELLED))
        .withDeleted(FreenomDomain.paid("deleted.tk"))
        .with(FreenomDomain.paid("leaving.tk"))
        .with(FreenomTransfer.outgoing("leaving.tk", "Example Registrar", asked))
        .with(FreenomDomain.paid("taken.tk").heldBy(""))
        .with(FreenomDomain.paid("elsewhere.tk").heldBy(""));
  }

  /**
   * Returns the endpoint of this provider.
   *
   * @return the endpoint, which reads and changes this state
   */
  public Endpoint endpoint() {
    return new FreenomEndpoint(this);
  }

  /**
   * Sets up a provider state of a contract.
   *
   * @param state the name of the state in the pact file
   * @param facts its parameters in the pact file
   * @return this handle
   * @throws IllegalArgumentException when the state is unknown or its parameters are invalid
   */
  public FreenomSandbox given(String state, Map<String, String> facts) {
    new FreenomProviderStates(this, clock).setUpState(state, facts);
    return this;
  }

  /**
   * Returns the state in the format of the control API and of state files.
   *
   * @return the whole state, with the fake credentials
   */
  public FreenomData data() {
    return FreenomSnapshot.write(state.get());
  }

  /**
   * Parses state to add, or to replace all existing state.
   *
   * @param data the state
   * @param inPlaceOfAll whether to replace the existing state
   * @return applies the change, and cannot fail
   * @throws IllegalArgumentException if the state is invalid
   */
  public Runnable reading(FreenomData data, boolean inPlaceOfAll) {
    var change = FreenomSnapshot.read(data, clock.instant());
    return () -> state.update(now -> change.apply(inPlaceOfAll ? FreenomState.EMPTY : now));
  }

  /**
   * Returns how many times the state has changed.
   *
   * @return a number that only grows
   */
  public long version() {
    return state.version();
  }

  AtomicState<FreenomState> state() {
    return state;
  }

  RecentPosts recentPosts() {
    return recentPosts;
  }

  /**
   * Adds an account.
   *
   * @param email its email
   * @param password its password
   * @return this handle
   */
  public FreenomSandbox addAccount(String email, String password) {
    state.update(now -> now.withAccount(email, password));
    return this;
  }

  /**
   * Adds a domain, replacing one of the same name.
   *
   * @param domain the domain
   * @return this handle
   */
  public FreenomSandbox add(FreenomDomain domain) {
    state.update(now -> now.with(domain));
    return this;
  }

  /**
   * Adds a deleted domain, which its account may restore.
   *
   * @param domain the domain before its deletion
   * @return this handle
   */
  public FreenomSandbox addDeleted(FreenomDomain domain) {
    state.update(now -> now.withDeleted(domain));
    return this;
  }

  /**
   * Adds a contact, replacing one of the same ID.
   *
   * @param contact the contact
   * @return this handle
   */
  public FreenomSandbox add(FreenomContact contact) {
    state.update(now -> now.with(contact));
    return this;
  }

  /**
   * Adds a transfer.
   *
   * @param transfer the transfer
   * @return this handle
   */
  public FreenomSandbox add(FreenomTransfer transfer) {
    state.update(now -> now.with(transfer));
    return this;
  }

  /**
   * Adds a glue record to a domain, replacing one of the same host.
   *
   * @param domain the domain's name
   * @param hostname the nameserver within the domain
   * @param ipaddress the nameserver's address
   * @return this handle
   */
  public FreenomSandbox addGlue(String domain, String hostname, String ipaddress) {
    var glue = new Glue(FreenomDomain.upper(domain), FreenomDomain.upper(hostname), ipaddress);
    state.update(now -> now.with(glue));
    return this;
  }

  /**
   * Ends the pending transfer of a domain on behalf of the losing registrar.
   *
   * @param domain the domain's name
   * @param status approved or declined
   * @return this handle
   * @throws java.util.NoSuchElementException when it has no pending transfer
   */
  public FreenomSandbox settleTransfer(String domain, FreenomTransfer.Status status) {
    state.update(
        now -> {
          var pending = now.pendingTransfer(FreenomDomain.upper(domain)).orElseThrow();
          return now.settled(pending, status, clock.instant());
        });
    return this;
  }

  /**
   * Answers every logged-in call for a domain with an error.
   *
   * @param domain the name of the domain, which need not be registered
   * @param error the error's text
   * @return this handle
   */
  public FreenomSandbox refuse(String domain, String error) {
    faults.refuse(Provider.FREENOM, domain, error);
    return this;
  }

  /**
   * Answers the next logged-in call with an error. If called twice, affects the next two.
   *
   * @param error the error's text
   * @return this handle
   */
  public FreenomSandbox refuseNext(String error) {
    faults.refuseNext(Provider.FREENOM, error);
    return this;
  }

  /**
   * Returns a domain.
   *
   * @param name its name, in any case
   * @return the domain; empty when it is not registered
   */
  public Optional<FreenomDomain> domain(String name) {
    return state.get().domain(FreenomDomain.upper(name));
  }

  /**
   * Returns a contact.
   *
   * @param id its contact ID
   * @return the contact; empty when there is none of that ID
   */
  public Optional<FreenomContact> contact(String id) {
    return Optional.ofNullable(state.get().contacts().get(id));
  }

  /**
   * Returns the glue records of a domain.
   *
   * @param domain the domain's name, in any case
   * @return addresses by host name, in upper case
   */
  public Map<String, String> glue(String domain) {
    return state.get().glue(FreenomDomain.upper(domain)).stream()
        .collect(Collectors.toUnmodifiableMap(Glue::hostname, Glue::ipaddress));
  }

  /**
   * Returns all transfers, including completed ones.
   *
   * @return the transfers, newest last
   */
  public List<FreenomTransfer> transfers() {
    return state.get().transfers();
  }

  /**
   * Forgets all domains, contacts, glue records and transfers; the accounts stay.
   *
   * @return this handle
   */
  public FreenomSandbox clear() {
    state.update(FreenomState::accountsOnly);
    faults.clear(Provider.FREENOM);
    recentPosts.clear();
    return this;
  }

  /** Restores the initial state. */
  public void reset() {
    state.update(now -> startState());
    faults.clear(Provider.FREENOM);
    recentPosts.clear();
  }
}
