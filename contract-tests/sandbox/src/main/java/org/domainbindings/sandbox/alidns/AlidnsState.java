package org.domainbindings.sandbox.alidns;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.domainbindings.sandbox.server.Copies;

/**
 * An immutable state of Alibaba Cloud DNS.
 *
 * @param credentials by AccessKeyId
 * @param domains the situation of each registered domain, by lower-case name
 * @param nonces when each nonce was used, by AccessKeyId and nonce
 * @param applications when the latest application for each domain was accepted
 */
record AlidnsState(
    Map<String, Credential> credentials,
    Map<String, AlidnsSituation> domains,
    Map<List<String>, Instant> nonces,
    Map<String, Instant> applications) {

  static final AlidnsState EMPTY = new AlidnsState(Map.of(), Map.of(), Map.of(), Map.of());

  /** Longer than timestamps are valid, so that no nonce is forgotten too early. */
  private static final Duration NONCES_KEPT = Duration.ofHours(1);

  /**
   * An access key.
   *
   * @param secret the secret that signs requests
   * @param securityToken the token that requests must contain; empty for a permanent key
   */
  record Credential(String secret, String securityToken) {}

  static String key(String domain) {
    return domain.toLowerCase(Locale.ROOT);
  }

  AlidnsState withCredential(String accessKeyId, Credential credential) {
    var changed = Copies.with(credentials, accessKeyId, credential);
    return new AlidnsState(changed, domains, nonces, applications);
  }

  AlidnsState withoutCredential(String accessKeyId) {
    var changed = Copies.without(credentials, accessKeyId);
    return new AlidnsState(changed, domains, nonces, applications);
  }

  AlidnsState with(String domain, AlidnsSituation situation) {
    var changed = Copies.with(domains, key(domain), situation);
    return new AlidnsState(credentials, changed, nonces, applications);
  }

  boolean hasUsed(String accessKeyId, String nonce) {
    return nonces.containsKey(List.of(accessKeyId, nonce));
  }

  AlidnsState withNonce(String accessKeyId, String nonce, Instant now) {
    var kept = new LinkedHashMap<>(nonces);
    kept.values().removeIf(used -> used.isBefore(now.minus(NONCES_KEPT)));
    kept.put(List.of(accessKeyId, nonce), now);
    return new AlidnsState(credentials, domains, Copies.of(kept), applications);
  }

  AlidnsState withApplication(String domain, Instant now) {
    var changed = Copies.with(applications, key(domain), now);
    return new AlidnsState(credentials, domains, nonces, changed);
  }

  AlidnsState withoutDomains() {
    return new AlidnsState(credentials, Map.of(), nonces, Map.of());
  }
}
