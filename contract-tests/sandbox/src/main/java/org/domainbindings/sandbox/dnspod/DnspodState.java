package org.domainbindings.sandbox.dnspod;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Account;
import org.domainbindings.sandbox.server.AtomicState.Change;
import org.domainbindings.sandbox.server.Copies;

/**
 * An immutable state of DNSPod.
 *
 * @param accounts the kind of account behind each login token
 * @param domains by lower-case name
 * @param failedLogins the times of the latest wrong logins, by token ID
 * @param lockedUntil the end of the lock of each token ID
 * @param sentCodes the verification codes that were sent, the newest last
 */
record DnspodState(
    Map<String, Account> accounts,
    Map<String, DnspodDomain> domains,
    Map<String, List<Instant>> failedLogins,
    Map<String, Instant> lockedUntil,
    List<DnspodSandbox.SentCode> sentCodes) {

  private static final int FAILURES_ALLOWED = 30;
  private static final Duration FAILURES_COUNTED = Duration.ofMinutes(5);
  private static final Duration LOCK = Duration.ofHours(1);

  static final DnspodState EMPTY =
      new DnspodState(Map.of(), Map.of(), Map.of(), Map.of(), List.of());

  static String key(String domain) {
    return domain.toLowerCase(Locale.ROOT);
  }

  Optional<DnspodDomain> domain(String name) {
    return Optional.ofNullable(domains.get(key(name)));
  }

  /** Returns the part of a login token before the comma, which names the account. */
  private static String tokenId(String loginToken) {
    return loginToken.split(",", 2)[0];
  }

  boolean isLocked(String loginToken, Instant now) {
    return lockedUntil.getOrDefault(tokenId(loginToken), Instant.MIN).isAfter(now);
  }

  /** Returns the account of a login token, and counts wrong ones. */
  Change<DnspodState, Optional<Account>> logIn(String loginToken, Instant now) {
    if (isLocked(loginToken, now)) {
      return new Change<>(this, Optional.empty());
    }
    var account = Optional.ofNullable(accounts.get(loginToken));
    var id = tokenId(loginToken);
    var counted = accounts.keySet().stream().map(DnspodState::tokenId).anyMatch(id::equals);
    return new Change<>(account.isEmpty() && counted ? withFailedLogin(id, now) : this, account);
  }

  DnspodState with(DnspodDomain domain) {
    var changed = Copies.with(domains, key(domain.name()), domain);
    return new DnspodState(accounts, changed, failedLogins, lockedUntil, sentCodes);
  }

  DnspodState withAccount(String loginToken, Account account) {
    var changed = Copies.with(accounts, loginToken, account);
    return new DnspodState(changed, domains, failedLogins, lockedUntil, sentCodes);
  }

  DnspodState withoutAccount(String loginToken) {
    var changed = Copies.without(accounts, loginToken);
    return new DnspodState(changed, domains, failedLogins, lockedUntil, sentCodes);
  }

  DnspodState withSent(DnspodSandbox.SentCode code) {
    return new DnspodState(
        accounts, domains, failedLogins, lockedUntil, Copies.with(sentCodes, code));
  }

  private DnspodState withFailedLogin(String tokenId, Instant now) {
    var recent =
        failedLogins.getOrDefault(tokenId, List.of()).stream()
            .filter(time -> time.isAfter(now.minus(FAILURES_COUNTED)))
            .toList();
    var failures = Copies.with(recent, now);
    return new DnspodState(
        accounts,
        domains,
        Copies.with(failedLogins, tokenId, failures),
        failures.size() > FAILURES_ALLOWED
            ? Copies.with(lockedUntil, tokenId, now.plus(LOCK))
            : lockedUntil,
        sentCodes);
  }

  DnspodState withoutDomains() {
    return new DnspodState(accounts, Map.of(), failedLogins, lockedUntil, sentCodes);
  }
}
