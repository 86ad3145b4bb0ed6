package org.domainbindings.sandbox.freenom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain.Status;
import org.domainbindings.sandbox.freenom.FreenomDomain.Type;
import org.domainbindings.sandbox.server.AtomicState.Change;
import org.domainbindings.sandbox.server.Hash;

/** The nine functions on domains. */
final class FreenomDomains {

  private static final int FIRST_PAGE = 1;
  private static final int RESULTS_PER_PAGE = 25;

  private FreenomDomains() {}

  static Change<FreenomState, Hash> search(FreenomCall call) {
    var name = FreenomRules.domainName(call);
    var type = FreenomRules.domainType(call);
    if (call.state().isTaken(name)) {
      return call.answer(
          FreenomAnswers.ok(
              Hash.of("result", "DOMAIN NOT AVAILABLE")
                  .with("domain", List.of(FreenomAnswers.unavailable(name)))));
    }
    var found = Hash.of("domainname", name).with("domaintype", type.name());
    found = type == Type.PAID ? found.with("pricing", FreenomAnswers.pricing()) : found;
    return call.answer(
        FreenomAnswers.ok(
            Hash.of("result", "DOMAIN AVAILABLE")
                .with("domain", List.of(found.with("status", "AVAILABLE")))));
  }

  /** Requires no glue records, as a domain has none before it is registered. */
  static Change<FreenomState, Hash> register(FreenomCall call) {
    var name = FreenomRules.domainName(call);
    var wanted = FreenomRules.peekDomainType(call);
    var period = FreenomRules.period(call, p -> wanted.isEmpty() || wanted.get() == p.type());
    var delegation = FreenomRules.delegation(call);
    var ownerRequired = !FreenomRules.peekIdShield(call);
    var order = List.of(Role.OWNER, Role.BILLING, Role.TECH, Role.ADMIN);
    var contacts = withDefaults(FreenomRules.contacts(call, ownerRequired, order));
    var type = FreenomRules.domainType(call);
    var idShield = FreenomRules.idShield(call).orElse(false);
    if (call.state().isTaken(name)) {
      return call.answer(unavailable(name));
    }
    var duration = period.orElse(FreenomPeriod.defaultFor(type));
    var domain =
        new FreenomDomain(
            name,
            call.account(),
            type,
            Status.ACTIVE,
            call.today(),
            duration.after(call.today()),
            type == Type.PAID ? call.state().newAuthcode(name) : "",
            delegation.forwardUrl(),
            delegation.nameservers(),
            contacts,
            idShield,
            FreenomRules.forwardMode(call, ""),
            FreenomRules.autoRenew(call, ""));
    var registered = FreenomAnswers.bought(domain, duration).with("status", "REGISTERED");
    if (type == Type.PAID) {
      registered = registered.with("authcode", domain.authcode());
      registered = FreenomAnswers.later(registered, "autorenew", domain.autoRenew());
    }
    return new Change<>(
        call.state().withoutGlue(name).with(domain),
        FreenomAnswers.ok(
            Hash.of("result", "DOMAIN REGISTERED").with("domain", List.of(registered))));
  }

  private static Hash unavailable(String name) {
    return FreenomAnswers.ok(
        Hash.of("result", FreenomAnswers.NOT_AVAILABLE)
            .with("domain", List.of(FreenomAnswers.unavailable(name))));
  }

  /** Assigns the owner to all roles that are not given. */
  private static Map<Role, String> withDefaults(Map<Role, String> named) {
    var owner = Optional.ofNullable(named.get(Role.OWNER));
    Map<Role, String> all = new EnumMap<>(Role.class);
    owner.ifPresent(id -> all.putAll(Role.all(id)));
    all.putAll(named);
    return all;
  }

  static Change<FreenomState, Hash> renew(FreenomCall call) {
    var name = FreenomRules.domainName(call);
    var domain =
        call.state().domain(name, call.account()).filter(own -> own.status() == Status.ACTIVE);
    var period =
        FreenomRules.period(call, p -> domain.isEmpty() || domain.get().type() == p.type());
    if (domain.isEmpty()) {
      return call.answer(unavailable(name));
    }
    var duration = period.orElse(FreenomPeriod.defaultFor(domain.get().type()));
    var renewed = domain.get().extendedBy(duration);
    // Unlike elsewhere, the document has a result for paid domains only.
    var result = renewed.type() == Type.PAID ? Hash.of("result", "DOMAIN RENEWED") : Hash.EMPTY;
    return new Change<>(
        call.state().with(renewed),
        FreenomAnswers.ok(
            result.with(
                "domain",
                List.of(FreenomAnswers.bought(renewed, duration).with("status", "RENEWED")))));
  }

  static Change<FreenomState, Hash> getInfo(FreenomCall call) {
    var domain = FreenomRules.ownDomain(call);
    return call.answer(
        FreenomAnswers.ok(
            Hash.of("result", "DOMAIN LISTED")
                .with("domain", List.of(FreenomAnswers.info(call.state(), domain)))));
  }

  static Change<FreenomState, Hash> modify(FreenomCall call) {
    var domain = FreenomRules.ownDomain(call);
    var delegation = FreenomRules.delegation(call);
    FreenomRules.requireGlue(call.state(), domain, delegation);
    var order = List.of(Role.OWNER, Role.ADMIN, Role.TECH, Role.BILLING);
    var contacts = new EnumMap<Role, String>(Role.class);
    contacts.putAll(domain.contacts());
    contacts.putAll(FreenomRules.contacts(call, false, order));
    var idShield = FreenomRules.idShield(call).orElse(domain.idShield());
    var modified =
        domain
            .delegated(delegation.forwardUrl(), delegation.nameservers())
            .withContacts(contacts, idShield)
            .withLaterSettings(
                FreenomRules.forwardMode(call, domain.forwardMode()),
                FreenomRules.autoRenew(call, domain.autoRenew()));
    var hash = Hash.of("domainname", domain.name()).with("status", "MODIFIED");
    return new Change<>(
        call.state().with(modified),
        FreenomAnswers.ok(Hash.of("domain", List.of(hash)).with("result", "DOMAIN MODIFIED")));
  }

  static Change<FreenomState, Hash> delete(FreenomCall call) {
    var domain = FreenomRules.ownDomain(call);
    var hash =
        Hash.of("domainname", domain.name())
            .with("status", "DELETED")
            .with("result", "DOMAIN DELETED");
    return new Change<>(
        call.state().withDeleted(domain), FreenomAnswers.ok(Hash.of("domain", List.of(hash))));
  }

  static Change<FreenomState, Hash> restore(FreenomCall call) {
    var name = FreenomRules.domainName(call);
    var state = call.state();
    var cancelled =
        state.domain(name, call.account()).filter(own -> own.status() == Status.CANCELLED);
    var deleted =
        Optional.ofNullable(state.deleted().get(name))
            .filter(gone -> gone.isHeldBy(call.account()));
    var domain =
        cancelled
            .or(() -> deleted)
            .orElseThrow(() -> new FreenomRefusal("Domain " + name + " cannot be restored"));
    var hash =
        Hash.of("domainname", name).with("result", "DOMAIN RESTORED").with("status", "RESTORED");
    return new Change<>(
        state.with(domain.with(Status.ACTIVE)),
        FreenomAnswers.ok(Hash.of("domain", List.of(hash))));
  }

  static Change<FreenomState, Hash> upgrade(FreenomCall call) {
    var domain = FreenomRules.ownDomain(call);
    var ownerRequired = !FreenomRules.peekIdShield(call);
    var order = List.of(Role.OWNER, Role.BILLING, Role.ADMIN, Role.TECH);
    var contacts = withDefaults(FreenomRules.contacts(call, ownerRequired, order));
    var idShield = FreenomRules.idShield(call).orElse(false);
    var periods = new ArrayList<FreenomPeriod>();
    for (var text : call.parameters().all("period")) {
      periods.add(FreenomRules.period(text, p -> p.type() == Type.PAID));
    }
    if (periods.isEmpty()) {
      throw FreenomRefusal.invalid("period");
    }
    if (domain.type() == Type.PAID) {
      throw new FreenomRefusal("Domain " + domain.name() + " is a paid domain already");
    }
    var upgraded =
        domain
            .with(Type.PAID)
            .withAuthcode(call.state().newAuthcode(domain.name()))
            .withContacts(contacts, idShield);
    for (var period : periods) {
      upgraded = upgraded.extendedBy(period);
    }
    var hash =
        Hash.of("domainname", domain.name())
            .with("result", "DOMAIN UPGRADED")
            .with("status", "UPGRADED");
    return new Change<>(
        call.state().with(upgraded), FreenomAnswers.ok(Hash.of("domain", List.of(hash))));
  }

  static Change<FreenomState, Hash> list(FreenomCall call) {
    var page = FreenomRules.positive(call, "pagenr", FIRST_PAGE);
    var size = FreenomRules.positive(call, "results_per_page", RESULTS_PER_PAGE);
    var all = call.state().domainsOf(call.account()).toList();
    if (all.isEmpty()) {
      throw new FreenomRefusal("No domains found");
    }
    var domains =
        all.stream().skip((page - 1L) * size).limit(size).map(FreenomAnswers::listed).toList();
    return call.answer(Hash.of("domain", domains).with("result", all.size() + " DOMAINS FOUND"));
  }
}
