package org.domainbindings.sandbox.freenom;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.sandbox.server.Copies;

/**
 * An immutable state of Freenom.
 *
 * @param accounts passwords by email
 * @param domains registered domains by upper-case name
 * @param deleted domains before their deletion, by upper-case name
 * @param contacts by contact ID
 * @param glue all glue records
 * @param transfers all transfers, the newest last
 */
record FreenomState(
    Map<String, String> accounts,
    Map<String, FreenomDomain> domains,
    Map<String, FreenomDomain> deleted,
    Map<String, FreenomContact> contacts,
    List<Glue> glue,
    List<FreenomTransfer> transfers) {

  static final FreenomState EMPTY =
      new FreenomState(Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of());

  private static final BigInteger AUTHCODES = BigInteger.TEN.pow(16);

  /** The address of a nameserver within its own domain; all names in upper case. */
  record Glue(String domain, String hostname, String ipaddress) {}

  Optional<FreenomDomain> domain(String name) {
    return Optional.ofNullable(domains.get(name));
  }

  Optional<FreenomDomain> domain(String name, String account) {
    return domain(name).filter(domain -> domain.isHeldBy(account));
  }

  /** Returns whether the domain is taken; a canceled one is not. */
  boolean isTaken(String name) {
    return domain(name).filter(d -> d.status() == FreenomDomain.Status.ACTIVE).isPresent();
  }

  Stream<FreenomDomain> domainsOf(String account) {
    return domains.values().stream().filter(domain -> domain.isHeldBy(account));
  }

  Optional<FreenomContact> contact(String id, String account) {
    return Optional.ofNullable(contacts.get(id)).filter(c -> c.account().equals(account));
  }

  Stream<FreenomContact> contactsOf(String account) {
    return contacts.values().stream().filter(contact -> contact.account().equals(account));
  }

  List<Glue> glue(String domain) {
    return glue.stream().filter(record -> record.domain().equals(domain)).toList();
  }

  Optional<Glue> glue(String domain, String hostname) {
    return glue(domain).stream().filter(g -> g.hostname().equals(hostname)).findFirst();
  }

  Optional<FreenomTransfer> pendingTransfer(String domain) {
    return transfers.stream()
        .filter(transfer -> transfer.isPending() && transfer.domain().equals(domain))
        .findFirst();
  }

  /** Returns a number of 17 digits that depends only on the history of the state. */
  String newAuthcode(String name) {
    try {
      var seed = name + domains.size() + "/" + deleted.size() + "/" + transfers.size();
      var digest =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, digest).mod(AUTHCODES).add(AUTHCODES).toString();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  FreenomState withAccount(String email, String password) {
    return new FreenomState(
        Copies.with(accounts, email, password), domains, deleted, contacts, glue, transfers);
  }

  FreenomState with(FreenomDomain domain) {
    return new FreenomState(
        accounts,
        Copies.with(domains, domain.name(), domain),
        Copies.without(deleted, domain.name()),
        contacts,
        glue,
        transfers);
  }

  FreenomState with(List<FreenomDomain> more) {
    var changed = new LinkedHashMap<>(domains);
    var left = new LinkedHashMap<>(deleted);
    for (var domain : more) {
      changed.put(domain.name(), domain);
      left.remove(domain.name());
    }
    return new FreenomState(
        accounts, Copies.of(changed), Copies.of(left), contacts, glue, transfers);
  }

  /** Keeps the glue records, as the domain may be restored; registering it clears them. */
  FreenomState withDeleted(FreenomDomain domain) {
    return new FreenomState(
        accounts,
        Copies.without(domains, domain.name()),
        Copies.with(deleted, domain.name(), domain),
        contacts,
        glue,
        transfers.stream()
            .filter(t -> !(t.isPending() && t.domain().equals(domain.name())))
            .toList());
  }

  FreenomState with(FreenomContact contact) {
    var changed = Copies.with(contacts, contact.id(), contact);
    return new FreenomState(accounts, domains, deleted, changed, glue, transfers);
  }

  FreenomState withoutContact(String id) {
    var changed = Copies.without(contacts, id);
    return new FreenomState(accounts, domains, deleted, changed, glue, transfers);
  }

  FreenomState with(Glue newGlue) {
    var others = withoutGlue(newGlue.domain(), newGlue.hostname()).glue;
    return withGlue(Copies.with(others, newGlue));
  }

  FreenomState withoutGlue(String domain) {
    return withGlue(glue.stream().filter(g -> !g.domain().equals(domain)).toList());
  }

  FreenomState withoutGlue(String domain, String hostname) {
    return withGlue(
        glue.stream()
            .filter(g -> !(g.domain().equals(domain) && g.hostname().equals(hostname)))
            .toList());
  }

  private FreenomState withGlue(List<Glue> changed) {
    return new FreenomState(accounts, domains, deleted, contacts, changed, transfers);
  }

  FreenomState with(FreenomTransfer transfer) {
    return withTransfers(Copies.with(transfers, transfer));
  }

  private FreenomState withTransfers(List<FreenomTransfer> changed) {
    return new FreenomState(accounts, domains, deleted, contacts, glue, changed);
  }

  /**
   * Completes a pending transfer; if approved, the domain moves to its new account and is renewed.
   */
  FreenomState settled(FreenomTransfer pending, FreenomTransfer.Status status, Instant now) {
    var changed =
        withTransfers(
            transfers.stream().map(t -> t.equals(pending) ? t.with(status, now) : t).toList());
    var domain = domain(pending.domain());
    if (status != FreenomTransfer.Status.APPROVED || domain.isEmpty()) {
      return changed;
    }
    var contacts =
        pending.ownerId().isEmpty()
            ? Map.<FreenomContact.Role, String>of()
            : FreenomContact.Role.all(pending.ownerId());
    return changed.with(
        domain
            .get()
            .heldBy(pending.to())
            .withContacts(contacts, false)
            .extendedBy(new FreenomPeriod(pending.years(), FreenomDomain.Type.PAID)));
  }

  FreenomState accountsOnly() {
    return new FreenomState(accounts, Map.of(), Map.of(), Map.of(), List.of(), List.of());
  }
}
