package org.domainbindings.sandbox.alidns;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.domainbindings.sandbox.alidns.AlidnsState.Credential;
import org.domainbindings.sandbox.client.AlidnsData;
import org.domainbindings.sandbox.client.CallToSign;
import org.domainbindings.sandbox.client.Provider;
import org.domainbindings.sandbox.client.SignedCall;
import org.domainbindings.sandbox.server.AtomicState;
import org.domainbindings.sandbox.server.Endpoint;
import org.domainbindings.sandbox.server.Parameters;
import org.domainbindings.sandbox.server.Parameters.Parameter;
import org.domainbindings.sandbox.server.SettableClock;
import org.domainbindings.sandbox.traffic.Faults;

/**
 * The state of Alibaba Cloud DNS in a sandbox.
 *
 * <p>At the start there are a permanent key, {@link #ACCESS_KEY_ID}, and a temporary one, {@link
 * #STS_ACCESS_KEY_ID}, and these domains; any other is not registered:
 *
 * <ul>
 *   <li>{@code example.com} and {@code example.net}: an application is accepted
 *   <li>{@code own.example} ({@code InvalidDomainName.Duplicate})
 *   <li>{@code elsewhere.example} ({@code InvalidDomainName.NoExist})
 *   <li>{@code silent.example} ({@code UnabletoGetWoisInfo})
 *   <li>{@code 例子.中国} and its A-label form ({@code CHNDomainInfoNotMatch})
 * </ul>
 */
public final class AlidnsSandbox {

  /** The provider's names of all operations. */
  public static final Set<String> OPERATIONS = Set.of(AlidnsRules.ACTION);

  /** The ID of a permanent access key. */
  public static final String ACCESS_KEY_ID = "sandbox-key-id";

  /** The secret of {@link #ACCESS_KEY_ID}. */
  public static final String ACCESS_KEY_SECRET = "sandbox-key-secret";

  /** The ID of a temporary access key. */
  public static final String STS_ACCESS_KEY_ID = "STS.sandbox-key-id";

  /** The secret of {@link #STS_ACCESS_KEY_ID}. */
  public static final String STS_ACCESS_KEY_SECRET = "sandbox-sts-secret";

  /** The token required with {@link #STS_ACCESS_KEY_ID}. */
  public static final String STS_SECURITY_TOKEN = "sandbox-security-token";

  private static final AlidnsState START =
      AlidnsState.EMPTY
          .withCredential(ACCESS_KEY_ID, new Credential(ACCESS_KEY_SECRET, ""))
          .withCredential(
              STS_ACCESS_KEY_ID, new Credential(STS_ACCESS_KEY_SECRET, STS_SECURITY_TOKEN))
          .with("example.com", AlidnsSituation.RETRIEVABLE)
          .with("example.net", AlidnsSituation.RETRIEVABLE)
          .with("own.example", AlidnsSituation.OWN)
          .with("elsewhere.example", AlidnsSituation.NOT_IN_ALIDNS)
          .with("silent.example", AlidnsSituation.NO_WHOIS)
          .with("例子.中国", AlidnsSituation.CNNIC_MISMATCH)
          .with("xn--fsqu00a.xn--fiqs8s", AlidnsSituation.CNNIC_MISMATCH);

  private final AtomicState<AlidnsState> state = new AtomicState<>(START);
  private final SettableClock clock;
  private final Faults faults;

  /**
   * Created by the sandbox.
   *
   * @param clock the clock for time limits
   * @param faults the faults of future requests
   */
  public AlidnsSandbox(SettableClock clock, Faults faults) {
    this.clock = clock;
    this.faults = faults;
  }

  /**
   * Returns the endpoint of this provider.
   *
   * @return the endpoint, which reads and changes this state
   */
  public Endpoint endpoint() {
    return new AlidnsEndpoint(this);
  }

  /**
   * Signs a call, adding missing public parameters.
   *
   * @param call the call to sign
   * @return the parameters, valid once and for 15 minutes
   * @throws IllegalArgumentException when the access key is not known
   */
  public SignedCall sign(CallToSign call) {
    var values =
        new TreeMap<>(
            Map.of(
                "Action",
                AlidnsRules.ACTION,
                "Version",
                "2015-01-09",
                "Format",
                "JSON",
                "AccessKeyId",
                ACCESS_KEY_ID,
                "SignatureMethod",
                "HMAC-SHA1",
                "SignatureVersion",
                "1.0",
                "SignatureNonce",
                UUID.randomUUID().toString(),
                "Timestamp",
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString()));
    values.putAll(call.parameters());
    var credential = state.get().credentials().get(values.get("AccessKeyId"));
    if (credential == null) {
      throw new IllegalArgumentException("There is no access key " + values.get("AccessKeyId"));
    }
    var parameters =
        new Parameters(
            values.entrySet().stream()
                .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
                .toList());
    var method = call.method() == null ? "GET" : call.method().value();
    var stringToSign = AlidnsSignature.stringToSign(method, parameters);
    var signature = AlidnsSignature.sign(stringToSign, credential.secret());
    var query =
        AlidnsSignature.canonicalQuery(parameters)
            + "&Signature="
            + AlidnsSignature.encode(signature);
    return SignedCall.builder()
        .query(query)
        .stringToSign(stringToSign)
        .signature(signature)
        .build();
  }

  /**
   * Sets up a provider state of a contract.
   *
   * @param state the name of the state in the pact file
   * @param facts its parameters in the pact file
   * @return this handle
   * @throws IllegalArgumentException when the state is unknown or its parameters are invalid
   */
  public AlidnsSandbox given(String state, Map<String, String> facts) {
    new AlidnsProviderStates(this, clock).setUpState(state, facts);
    return this;
  }

  /**
   * Returns the state in the format of the control API and of state files.
   *
   * @return the whole state, with the fake credentials
   */
  public AlidnsData data() {
    return AlidnsSnapshot.write(state.get());
  }

  /**
   * Parses state to add, or to replace all existing state.
   *
   * @param data the state
   * @param inPlaceOfAll whether to replace the existing state
   * @return applies the change, and cannot fail
   * @throws IllegalArgumentException if the state is invalid
   */
  public Runnable reading(AlidnsData data, boolean inPlaceOfAll) {
    var change = AlidnsSnapshot.read(data);
    return () -> state.update(now -> change.apply(inPlaceOfAll ? AlidnsState.EMPTY : now));
  }

  /**
   * Returns how many times the state has changed.
   *
   * @return a number that only grows
   */
  public long version() {
    return state.version();
  }

  AtomicState<AlidnsState> state() {
    return state;
  }

  /**
   * Adds a permanent access key.
   *
   * @param accessKeyId its ID
   * @param secret the secret that signs its requests
   * @return this handle
   */
  public AlidnsSandbox addKey(String accessKeyId, String secret) {
    return addKey(accessKeyId, secret, "");
  }

  /**
   * Adds a temporary access key.
   *
   * @param accessKeyId its ID
   * @param secret the secret that signs its requests
   * @param securityToken the token that its requests must contain
   * @return this handle
   */
  public AlidnsSandbox addKey(String accessKeyId, String secret, String securityToken) {
    state.update(now -> now.withCredential(accessKeyId, new Credential(secret, securityToken)));
    return this;
  }

  /**
   * Removes an access key.
   *
   * @param accessKeyId its ID
   * @return this handle
   */
  public AlidnsSandbox removeKey(String accessKeyId) {
    state.update(now -> now.withoutCredential(accessKeyId));
    return this;
  }

  /**
   * Adds a registered domain, replacing one of the same name.
   *
   * @param domain its name
   * @param situation its situation
   * @return this handle
   */
  public AlidnsSandbox add(String domain, AlidnsSituation situation) {
    state.update(now -> now.with(domain, situation));
    return this;
  }

  /**
   * Adds an accepted application for a domain.
   *
   * @param domain the domain's name
   * @param time when
   * @return this handle
   */
  public AlidnsSandbox addApplication(String domain, Instant time) {
    state.update(now -> now.withApplication(domain, time));
    return this;
  }

  /**
   * Answers every correctly signed call for a domain with an error.
   *
   * @param domain the name of the domain, which need not be registered
   * @param code the error's code
   * @return this handle
   */
  public AlidnsSandbox refuse(String domain, String code) {
    faults.refuse(Provider.ALIDNS, domain, code);
    return this;
  }

  /**
   * Answers the next correctly signed call with an error. If called twice, affects the next two.
   *
   * @param code the error's code
   * @return this handle
   */
  public AlidnsSandbox refuseNext(String code) {
    faults.refuseNext(Provider.ALIDNS, code);
    return this;
  }

  /**
   * Returns when the latest application for each domain was accepted.
   *
   * @return the times, by lower-case domain name
   */
  public Map<String, Instant> applications() {
    return state.get().applications();
  }

  /**
   * Forgets all domains and applications; the keys stay.
   *
   * @return this handle
   */
  public AlidnsSandbox clear() {
    state.update(AlidnsState::withoutDomains);
    faults.clear(Provider.ALIDNS);
    return this;
  }

  /** Restores the initial state. */
  public void reset() {
    state.update(now -> START);
    faults.clear(Provider.ALIDNS);
  }
}
