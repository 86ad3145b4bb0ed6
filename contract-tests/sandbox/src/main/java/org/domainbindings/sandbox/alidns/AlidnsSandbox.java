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
 * Alibaba Cloud DNS's state in a sandbox.
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

  /** The operations that are answered, by the provider's names for them. */
  public static final Set<String> OPERATIONS = Set.of(AlidnsRules.ACTION);

  /** The ID of a permanent access key. */
  public static final String ACCESS_KEY_ID = "sandbox-key-id";

  /** The secret of {@link #ACCESS_KEY_ID}. */
  public static final String ACCESS_KEY_SECRET = "sandbox-key-secret";

  /** The ID of a temporary access key. */
  public static final String STS_ACCESS_KEY_ID = "STS.sandbox-key-id";

  /** The secret of {@link #STS_ACCESS_KEY_ID}. */
  public static final String STS_ACCESS_KEY_SECRET = "sandbox-sts-secret";

  /** The token that must come with {@link #STS_ACCESS_KEY_ID}. */
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
   * Made by the sandbox.
   *
   * @param clock what windows and time limits go by
   * @param faults what is to go wrong
   */
  public AlidnsSandbox(SettableClock clock, Faults faults) {
    this.clock = clock;
    this.faults = faults;
  }

  /**
   * Returns what answers this provider's requests.
   *
   * @return reads and changes the state that is here
   */
  public Endpoint endpoint() {
    return new AlidnsEndpoint(this);
  }

  /**
   * Signs a call; what is left out of the public parameters is filled in.
   *
   * @param call what to sign
   * @return good for once, and for 15 minutes
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
   * Brings about a state that contracts begin with.
   *
   * @param state the state, in the words of the pact files
   * @param facts what the pact files say of it
   * @return this handle
   * @throws IllegalArgumentException when there is no such state, or it cannot be
   */
  public AlidnsSandbox given(String state, Map<String, String> facts) {
    new AlidnsGiven(this, clock).bringAbout(state, facts);
    return this;
  }

  /**
   * Returns the state as it is read over HTTP, and kept in files.
   *
   * @return all of it, with the fake credentials
   */
  public AlidnsData data() {
    return AlidnsSnapshot.write(state.get());
  }

  /**
   * Reads state that is to be added, or to take the place of all that is there.
   *
   * @param data the state
   * @param inPlaceOfAll whether what is there goes
   * @return makes the change, and cannot fail
   * @throws IllegalArgumentException if something is wrong with it
   */
  public Runnable reading(AlidnsData data, boolean inPlaceOfAll) {
    var change = AlidnsSnapshot.read(data);
    return () -> state.update(now -> change.apply(inPlaceOfAll ? AlidnsState.EMPTY : now));
  }

  /**
   * Returns how many times the state has become another one.
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
   * @param secret what its requests are signed with
   * @return this handle
   */
  public AlidnsSandbox addKey(String accessKeyId, String secret) {
    return addKey(accessKeyId, secret, "");
  }

  /**
   * Adds a temporary access key.
   *
   * @param accessKeyId its ID
   * @param secret what its requests are signed with
   * @param securityToken the token that must come along
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
   * Adds a registered domain, in place of one of the same name.
   *
   * @param domain its name
   * @param situation how it stands
   * @return this handle
   */
  public AlidnsSandbox add(String domain, AlidnsSituation situation) {
    state.update(now -> now.with(domain, situation));
    return this;
  }

  /**
   * Adds an application for a domain, as if it had been accepted.
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
   * Answers every call for a domain with an error, once its signature has been accepted.
   *
   * @param domain the domain's name, known or not
   * @param code the error's code
   * @return this handle
   */
  public AlidnsSandbox refuse(String domain, String code) {
    faults.refuse(Provider.ALIDNS, domain, code);
    return this;
  }

  /**
   * Answers the next call with an error, once its signature has been accepted; asked for twice, the
   * next two.
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

  /** Returns to the state that it started with. */
  public void reset() {
    state.update(now -> START);
    faults.clear(Provider.ALIDNS);
  }
}
