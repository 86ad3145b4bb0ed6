package org.domainbindings.sandbox.freenom;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.domainbindings.sandbox.client.DomainContacts;
import org.domainbindings.sandbox.client.FreenomAccount;
import org.domainbindings.sandbox.client.FreenomContactState;
import org.domainbindings.sandbox.client.FreenomData;
import org.domainbindings.sandbox.client.FreenomDomainState;
import org.domainbindings.sandbox.client.FreenomDomainStateStatus;
import org.domainbindings.sandbox.client.FreenomDomainStateType;
import org.domainbindings.sandbox.client.GlueRecord;
import org.domainbindings.sandbox.client.Transfer;
import org.domainbindings.sandbox.client.TransferStatus;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain.Type;
import org.domainbindings.sandbox.freenom.FreenomState.Glue;
import org.domainbindings.sandbox.server.StateParser;
import org.jspecify.annotations.Nullable;

/** The state of Freenom in the format of the control API and of state files. */
final class FreenomSnapshot {

  private FreenomSnapshot() {}

  static FreenomData write(FreenomState state) {
    return FreenomData.builder()
        .accounts(
            state.accounts().entrySet().stream()
                .map(
                    account ->
                        FreenomAccount.builder()
                            .email(account.getKey())
                            .password(account.getValue())
                            .build())
                .toList())
        .contacts(state.contacts().values().stream().map(FreenomSnapshot::contact).toList())
        .domains(state.domains().values().stream().map(FreenomSnapshot::domain).toList())
        .deletedDomains(state.deleted().values().stream().map(FreenomSnapshot::domain).toList())
        .glueRecords(
            state.glue().stream()
                .map(
                    glue ->
                        GlueRecord.builder()
                            .domain(glue.domain())
                            .hostname(glue.hostname())
                            .ipAddress(glue.ipaddress())
                            .build())
                .toList())
        .transfers(state.transfers().stream().map(FreenomSnapshot::transfer).toList())
        .build();
  }

  private static FreenomContactState contact(FreenomContact contact) {
    return FreenomContactState.builder()
        .id(contact.id())
        .account(contact.account())
        .fields(contact.fields())
        .build();
  }

  private static FreenomDomainState domain(FreenomDomain domain) {
    var contacts = DomainContacts.builder();
    domain
        .contacts()
        .forEach(
            (role, id) -> {
              switch (role) {
                case OWNER -> contacts.owner(id);
                case ADMIN -> contacts.admin(id);
                case TECH -> contacts.tech(id);
                case BILLING -> contacts.billing(id);
              }
            });
    return FreenomDomainState.builder()
        .name(domain.name())
        .account(domain.account())
        .type(FreenomDomainStateType.of(StateParser.word(domain.type())))
        .status(FreenomDomainStateStatus.of(StateParser.word(domain.status())))
        .registered(domain.registered())
        .expires(domain.expires())
        .authcode(domain.authcode())
        .forwardUrl(domain.forwardUrl())
        .nameservers(domain.nameservers())
        .contacts(contacts.build())
        .idShield(domain.idShield())
        .forwardMode(domain.forwardMode())
        .autoRenew(domain.autoRenew())
        .build();
  }

  private static Transfer transfer(FreenomTransfer transfer) {
    return Transfer.builder()
        .domain(transfer.domain())
        .from(transfer.from())
        .to(transfer.to())
        .newRegistrar(transfer.newRegistrar())
        .status(TransferStatus.of(StateParser.word(transfer.status())))
        .owner(transfer.ownerId())
        .years(transfer.years())
        .updated(StateParser.time(transfer.updated()))
        .build();
  }

  /** Parses everything first, so that applying the change cannot fail. */
  static UnaryOperator<FreenomState> read(FreenomData data, Instant now) {
    StateParser.nothingUnknown(data.additionalProperties(), "freenom");
    var accounts = StateParser.each(data.accounts(), "freenom.accounts", FreenomSnapshot::account);
    var contacts = StateParser.each(data.contacts(), "freenom.contacts", FreenomSnapshot::contact);
    // Adding a registered domain removes a deleted one of the same name, so deleted ones come
    // first.
    UnaryOperator<FreenomState> deleted =
        StateParser.each(
            data.deletedDomains(),
            "freenom.deletedDomains",
            (given, where) -> {
              var domain = domain(given, where);
              return state -> state.withDeleted(domain);
            });
    var domains = StateParser.all(data.domains(), "freenom.domains", FreenomSnapshot::domain);
    var glue = StateParser.each(data.glueRecords(), "freenom.glueRecords", FreenomSnapshot::glue);
    UnaryOperator<FreenomState> transfers =
        StateParser.each(
            data.transfers(), "freenom.transfers", (given, where) -> transfer(given, where, now));
    return state ->
        transfers.apply(
            glue.apply(deleted.apply(contacts.apply(accounts.apply(state))).with(domains)));
  }

  private static UnaryOperator<FreenomState> account(FreenomAccount given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var email = StateParser.text(given.email(), where + ".email");
    return state -> state.withAccount(email, given.password());
  }

  private static UnaryOperator<FreenomState> contact(FreenomContactState given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var contact =
        FreenomContact.of(StateParser.text(given.id(), where + ".id"))
            .heldBy(StateParser.or(given.account(), FreenomSandbox.EMAIL));
    for (var field : given.fields().entrySet()) {
      if (!FreenomContact.FIELDS.contains(field.getKey())) {
        throw new IllegalArgumentException(where + ".fields has no property " + field.getKey());
      }
      contact = contact.with(field.getKey(), StateParser.or(field.getValue(), ""));
    }
    var read = contact;
    return state -> state.with(read);
  }

  private static FreenomDomain domain(FreenomDomainState given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var usual = FreenomDomain.paid(StateParser.name(given.name(), where + ".name"));
    var type = StateParser.value(given.type(), Type.PAID, where + ".type");
    var forwardUrl = StateParser.or(given.forwardUrl(), "");
    var registered = Objects.requireNonNullElse(given.registered(), usual.registered());
    var expires = Objects.requireNonNullElse(given.expires(), usual.expires());
    if (expires.isBefore(registered)) {
      throw new IllegalArgumentException(where + ".expires is before registered");
    }
    var nameservers = given.nameservers();
    if (given.property("nameservers") == null && forwardUrl.isEmpty()) {
      nameservers = usual.nameservers();
    } else if (!nameservers.isEmpty() && !forwardUrl.isEmpty()) {
      throw new IllegalArgumentException(where + " has a forwardUrl and nameservers");
    }
    return new FreenomDomain(
        usual.name(),
        StateParser.or(given.account(), usual.account()),
        type,
        StateParser.value(given.status(), usual.status(), where + ".status"),
        registered,
        expires,
        StateParser.or(given.authcode(), type == Type.PAID ? usual.authcode() : ""),
        forwardUrl,
        nameservers,
        contacts(given.contacts(), usual.contacts(), where + ".contacts"),
        Boolean.TRUE.equals(given.idShield()),
        StateParser.or(given.forwardMode(), ""),
        StateParser.or(given.autoRenew(), ""));
  }

  private static Map<Role, String> contacts(
      @Nullable DomainContacts given, Map<Role, String> usual, String where) {
    if (given == null) {
      return usual;
    }
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var contacts = new EnumMap<Role, String>(Role.class);
    for (var role : Role.values()) {
      if (given.property(role.label()) instanceof String id) {
        contacts.put(role, id);
      }
    }
    return contacts;
  }

  private static UnaryOperator<FreenomState> glue(GlueRecord given, String where) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var domain = FreenomDomain.upper(StateParser.name(given.domain(), where + ".domain"));
    var hostname = FreenomDomain.upper(StateParser.name(given.hostname(), where + ".hostname"));
    var record =
        new Glue(domain, hostname, StateParser.text(given.ipAddress(), where + ".ipAddress"));
    return state -> state.with(record);
  }

  private static UnaryOperator<FreenomState> transfer(Transfer given, String where, Instant now) {
    StateParser.nothingUnknown(given.additionalProperties(), where);
    var years = Objects.requireNonNullElse(given.years(), 1);
    if (years < 1) {
      throw new IllegalArgumentException(where + ".years must be at least 1");
    }
    var updated = given.updated();
    var transfer =
        new FreenomTransfer(
            StateParser.name(given.domain(), where + ".domain"),
            StateParser.or(given.from(), ""),
            StateParser.or(given.to(), ""),
            StateParser.or(given.newRegistrar(), ""),
            StateParser.value(given.status(), FreenomTransfer.Status.PENDING, where + ".status"),
            StateParser.or(given.owner(), ""),
            years,
            updated == null ? now : updated.toInstant());
    return state -> state.with(transfer);
  }
}
