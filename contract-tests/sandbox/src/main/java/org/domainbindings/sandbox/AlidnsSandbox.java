package org.domainbindings.sandbox;

import java.time.Instant;
import java.util.Map;
import org.domainbindings.sandbox.AlidnsState.Credential;

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

  private final Held<AlidnsState> state = new Held<>(START);
  private final Refusals<AlidnsRefusal> refusals = new Refusals<>();

  AlidnsSandbox() {}

  Held<AlidnsState> held() {
    return state;
  }

  Refusals<AlidnsRefusal> refusals() {
    return refusals;
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
    refusals.add(domain, new AlidnsRefusal(code));
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
    refusals.addNext(new AlidnsRefusal(code));
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
    refusals.clear();
    return this;
  }

  void reset() {
    state.update(now -> START);
    refusals.clear();
  }
}
