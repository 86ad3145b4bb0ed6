package org.domainbindings.sandbox.freenom;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain.Type;
import org.domainbindings.sandbox.server.Hash;

/** Builds Freenom's documented answers, with properties in the order of their tables. */
final class FreenomAnswers {

  static final String NOT_AVAILABLE = "NOT AVAILABLE";

  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

  private FreenomAnswers() {}

  static Hash error(String text) {
    return Hash.of("status", "error").with("error", text);
  }

  static Hash ok(Hash answer) {
    return answer.with("status", "OK");
  }

  static String date(LocalDate date) {
    return DATE.format(date);
  }

  static String time(Instant time) {
    return TIME.format(time);
  }

  /** The form of an unavailable domain within a successful answer. */
  static Hash unavailable(String name) {
    return Hash.of("domainname", name).with("status", NOT_AVAILABLE);
  }

  static List<Hash> pricing() {
    return FreenomPrices.periods()
        .map(
            period ->
                Hash.of("currency", FreenomPrices.CURRENCY)
                    .with("period", period.toString())
                    .with("partnerprice", FreenomPrices.partner(period))
                    .with("retailprice", FreenomPrices.retail(period)))
        .toList();
  }

  /** The common part of registered and renewed domains. */
  static Hash bought(FreenomDomain domain, FreenomPeriod period) {
    var paid = domain.type() == Type.PAID;
    var hash = paid ? Hash.of("currency", FreenomPrices.CURRENCY) : Hash.EMPTY;
    hash =
        hash.with("domainname", domain.name())
            .with("domaintype", domain.type().name())
            .with("expirationdate", date(domain.expires()))
            .with("period", period.toString());
    if (!paid) {
      return hash;
    }
    return hash.with("partnerprice", FreenomPrices.partner(period))
        .with("retailprice", FreenomPrices.retail(period))
        .with("owner_id", contactId(domain, Role.OWNER))
        .with("tech_id", contactId(domain, Role.TECH))
        .with("billing_id", contactId(domain, Role.BILLING))
        .with("admin_id", contactId(domain, Role.ADMIN));
  }

  private static String contactId(FreenomDomain domain, Role role) {
    return domain.contacts().getOrDefault(role, "");
  }

  static Hash info(FreenomState state, FreenomDomain domain) {
    var paid = domain.type() == Type.PAID;
    var hash =
        Hash.of("domainname", domain.name())
            .with("domaintype", domain.type().name())
            .with("expirationdate", date(domain.expires()));
    if (paid) {
      hash = later(hash.with("authcode", domain.authcode()), "autorenew", domain.autoRenew());
      hash = hash.with("pricing", pricing());
    }
    hash =
        later(
                hash.with("status", domain.status().name())
                    .with("forward_url", domain.forwardUrl()),
                "forward_mode",
                domain.forwardMode())
            .with("nameserver", nameservers(state, domain));
    if (paid) {
      for (var role : Role.values()) {
        var contact = state.contacts().get(contactId(domain, role));
        if (contact != null) {
          hash = hash.with(role.label() + "_contact", contact(contact));
        }
      }
    }
    return hash;
  }

  /** Adds the properties of a later edition of the document, if set. */
  static Hash later(Hash hash, String name, String value) {
    return value.isEmpty() ? hash : hash.with(name, value);
  }

  private static List<Hash> nameservers(FreenomState state, FreenomDomain domain) {
    return domain.nameservers().stream()
        .map(
            hostname -> {
              var glue = state.glue(domain.name(), hostname);
              return Hash.of("hostname", hostname)
                  .with("ipaddress", glue.map(FreenomState.Glue::ipaddress).orElse(""));
            })
        .toList();
  }

  static Hash listed(FreenomDomain domain) {
    var hash =
        Hash.of("domainname", domain.name())
            .with("domaintype", domain.type().name())
            .with("registrationdate", date(domain.registered()))
            .with("expirationdate", date(domain.expires()))
            .with("status", domain.status().name());
    return domain.type() == Type.PAID
        ? later(hash.with("authcode", domain.authcode()), "autorenew", domain.autoRenew())
        : hash;
  }

  private static Hash contact(FreenomContact contact) {
    var hash = Hash.of("contact_id", contact.id());
    for (var field : FreenomContact.FIELDS) {
      hash = hash.with(field, contact.field(field));
    }
    return hash;
  }

  /** The form of a contact with its domains. */
  static Hash contact(FreenomState state, FreenomContact contact) {
    return contact(contact).with("contact_domain", links(state, contact).toList());
  }

  static Stream<Hash> links(FreenomState state, FreenomContact contact) {
    return state
        .domainsOf(contact.account())
        .flatMap(
            domain ->
                Arrays.stream(Role.values())
                    .filter(role -> Objects.equals(domain.contacts().get(role), contact.id()))
                    .map(role -> Hash.of("domainname", domain.name()).with("type", role.label())));
  }

  static Hash transfer(FreenomTransfer transfer, String account) {
    var outgoing = transfer.from().equals(account);
    var hash =
        Hash.of("domainname", transfer.domain())
            .with("transfertype", outgoing ? "OUTGOING" : "INCOMING")
            .with("status", transfer.status().name());
    hash = outgoing ? hash.with("newregistrar", transfer.newRegistrar()) : hash;
    return hash.with("lastupdate", time(transfer.updated()));
  }
}
