package org.domainbindings.sandbox.dnspod;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.domainbindings.sandbox.client.DnspodData;
import org.domainbindings.sandbox.client.Provider;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Account;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Status;
import org.domainbindings.sandbox.server.AtomicState;
import org.domainbindings.sandbox.server.Endpoint;
import org.domainbindings.sandbox.traffic.Faults;

/**
 * The state of DNSPod in a sandbox.
 *
 * <p>At the start there are one personal and one company account, {@link #LOGIN_TOKEN} and {@link
 * #COMPANY_LOGIN_TOKEN}, and these domains, all with the address {@link #EMAIL}:
 *
 * <ul>
 *   <li>{@code example.com} and {@code example.net}: a verification code can be sent
 *   <li>{@code prohibited.example} (code 11), {@code locked.example} (code 12)
 *   <li>{@code company.example}, held by a company (code 13 for the personal account)
 *   <li>{@code silent.example}, whose addresses cannot be found out (code 15)
 * </ul>
 */
public final class DnspodSandbox {

  /** The provider's names of all operations. */
  public static final Set<String> OPERATIONS = Set.of(DnspodEndpoint.OPERATION);

  /** The login token of a personal account. */
  public static final String LOGIN_TOKEN = "12345,sandbox-token";

  /** The login token of a company account. */
  public static final String COMPANY_LOGIN_TOKEN = "67890,sandbox-token";

  /** The email address of the initial domains. */
  public static final String EMAIL = "owner@example.com";

  private static final DnspodState START =
      DnspodState.EMPTY
          .withAccount(LOGIN_TOKEN, Account.PERSONAL)
          .withAccount(COMPANY_LOGIN_TOKEN, Account.COMPANY)
          .with(DnspodDomain.of("example.com", EMAIL))
          .with(DnspodDomain.of("example.net", EMAIL))
          .with(DnspodDomain.of("prohibited.example", EMAIL).with(Status.PROHIBITED))
          .with(DnspodDomain.of("locked.example", EMAIL).with(Status.LOCKED))
          .with(DnspodDomain.of("company.example", EMAIL).in(Account.COMPANY))
          .with(DnspodDomain.of("silent.example"));

  private final AtomicState<DnspodState> state = new AtomicState<>(START);
  private final Faults faults;

  /**
   * A verification code that was sent.
   *
   * @param domain the domain
   * @param email the recipient
   * @param time when it was sent
   */
  public record SentCode(String domain, String email, Instant time) {}

  /**
   * Created by the sandbox.
   *
   * @param faults the faults of future requests
   */
  public DnspodSandbox(Faults faults) {
    this.faults = faults;
  }

  /**
   * Returns the endpoint of this provider.
   *
   * @return the endpoint, which reads and changes this state
   */
  public Endpoint endpoint() {
    return new DnspodEndpoint(this);
  }

  /**
   * Sets up a provider state of a contract.
   *
   * @param state the name of the state in the pact file
   * @param facts its parameters in the pact file
   * @return this handle
   * @throws IllegalArgumentException when the state is unknown or its parameters are invalid
   */
  public DnspodSandbox given(String state, Map<String, String> facts) {
    new DnspodProviderStates(this).setUpState(state, facts);
    return this;
  }

  /**
   * Returns the state in the format of the control API and of state files.
   *
   * @return the whole state, with the fake credentials
   */
  public DnspodData data() {
    return DnspodSnapshot.write(state.get());
  }

  /**
   * Parses state to add, or to replace all existing state.
   *
   * @param data the state
   * @param inPlaceOfAll whether to replace the existing state
   * @return applies the change, and cannot fail
   * @throws IllegalArgumentException if the state is invalid
   */
  public Runnable reading(DnspodData data, boolean inPlaceOfAll) {
    var change = DnspodSnapshot.read(data);
    return () -> state.update(now -> change.apply(inPlaceOfAll ? DnspodState.EMPTY : now));
  }

  /**
   * Returns how many times the state has changed.
   *
   * @return a number that only grows
   */
  public long version() {
    return state.version();
  }

  AtomicState<DnspodState> state() {
    return state;
  }

  /**
   * Adds an account.
   *
   * @param loginToken its login token, an ID, a comma and a secret
   * @param account its kind
   * @return this handle
   */
  public DnspodSandbox addAccount(String loginToken, Account account) {
    state.update(now -> now.withAccount(loginToken, account));
    return this;
  }

  /**
   * Removes an account, as a revoked login token does.
   *
   * @param loginToken its login token
   * @return this handle
   */
  public DnspodSandbox removeAccount(String loginToken) {
    state.update(now -> now.withoutAccount(loginToken));
    return this;
  }

  /**
   * Adds a domain, replacing one of the same name.
   *
   * @param domain the domain
   * @return this handle
   */
  public DnspodSandbox add(DnspodDomain domain) {
    state.update(now -> now.with(domain));
    return this;
  }

  /**
   * Answers every logged-in call for a domain with a return code.
   *
   * @param domain the name of the domain, which need not be known
   * @param code the return code
   * @return this handle
   */
  public DnspodSandbox refuse(String domain, int code) {
    faults.refuse(Provider.DNSPOD, domain, Integer.toString(code));
    return this;
  }

  /**
   * Answers the next logged-in call with a return code. If called twice, affects the next two.
   *
   * @param code the return code
   * @return this handle
   */
  public DnspodSandbox refuseNext(int code) {
    faults.refuseNext(Provider.DNSPOD, Integer.toString(code));
    return this;
  }

  /**
   * Returns the verification codes that were sent.
   *
   * @return the newest last
   */
  public List<SentCode> sentCodes() {
    return state.get().sentCodes();
  }

  /**
   * Forgets all domains; the accounts stay.
   *
   * @return this handle
   */
  public DnspodSandbox clear() {
    state.update(DnspodState::withoutDomains);
    faults.clear(Provider.DNSPOD);
    return this;
  }

  /** Restores the initial state. */
  public void reset() {
    state.update(now -> START);
    faults.clear(Provider.DNSPOD);
  }
}
