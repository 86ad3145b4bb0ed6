package org.domainbindings.sandbox.freenom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.Parameters;
import org.domainbindings.sandbox.server.Parameters.Parameter;
import org.domainbindings.sandbox.server.StateParser;

/** Sets up the provider states of the contracts with Freenom. */
final class FreenomProviderStates {

  private final FreenomSandbox freenom;
  private final Clock clock;

  FreenomProviderStates(FreenomSandbox freenom, Clock clock) {
    this.freenom = freenom;
    this.clock = clock;
  }

  void setUpState(String state, Map<String, String> facts) {
    var domain = facts.getOrDefault("domain", "");
    var contactId = facts.getOrDefault("contact_id", "");
    switch (state) {
      case "the service is up" -> {}
      case "a domain is available" -> absent("domain", domain, freenom.domain(domain));
      case "no contact of the account" -> absent("contact", contactId, freenom.contact(contactId));
      case "no glue records of the domain" ->
          absent("glue record of", domain, freenom.glue(domain).keySet().stream().findFirst());
      case "a domain of another registrar" -> freenom.add(FreenomDomain.paid(domain).heldBy(""));
      case "a domain of another registrar, with its authcode" ->
          freenom.add(
              FreenomDomain.paid(domain)
                  .heldBy("")
                  .withAuthcode(StateParser.fact(facts, "authcode")));
      case "a paid domain of the account" -> freenom.add(FreenomDomain.paid(domain));
      case "a free domain of the account" -> freenom.add(FreenomDomain.free(domain));
      case "a deleted domain of the account" -> freenom.addDeleted(FreenomDomain.paid(domain));
      case "the domain is cancelled" ->
          freenom.add(present(domain).with(FreenomDomain.Status.CANCELLED));
      case "the domain forwards" ->
          freenom.add(present(domain).forwardingTo(StateParser.fact(facts, "forward_url")));
      case "the domain has the settings of a later edition" ->
          freenom.add(
              present(domain)
                  .withLaterSettings(
                      StateParser.fact(facts, "forward_mode"),
                      StateParser.fact(facts, "autorenew")));
      case "nameservers of the domain" ->
          freenom.add(
              present(domain).withNameservers(StateParser.fact(facts, "nameservers").split(" ")));
      case "a glue record of the domain" ->
          freenom.addGlue(
              domain, StateParser.fact(facts, "hostname"), StateParser.fact(facts, "ipaddress"));
      case "no domains in the account",
              "no contacts in the account",
              "no transfers of the account" ->
          freenom.clear();
      case "so many domains in the account" ->
          domains(Integer.parseInt(StateParser.fact(facts, "count")));
      case "contacts of the account" ->
          facts.values().forEach(id -> freenom.add(FreenomContact.of(id)));
      case "contacts of the domain" -> contactsOfDomain(domain, facts);
      case "a contact of the account", "a contact that stays" ->
          freenom.add(FreenomContact.of(contactId));
      case "a contact as it was registered" -> {
        var fields = new HashMap<>(facts);
        fields.remove("contact_id");
        freenom.add(new FreenomContact(contactId, FreenomSandbox.EMAIL, fields));
      }
      case "the contact of a domain" ->
          freenom.add(
              freenom
                  .domain(domain)
                  .orElseGet(() -> FreenomDomain.paid(domain))
                  .withContact(role(StateParser.fact(facts, "type")), contactId));
      case "an outgoing transfer" ->
          add(
              FreenomTransfer.outgoing(
                  domain, StateParser.fact(facts, "newregistrar"), Instant.EPOCH),
              facts);
      case "an incoming transfer" -> add(FreenomTransfer.incoming(domain, Instant.EPOCH), facts);
      case "the transfer was approved a moment ago, by the same call" -> approve(domain);
      case "a call for a domain is refused" ->
          freenom.refuse(domain, StateParser.fact(facts, "error"));
      case "the account has another password" ->
          freenom.addAccount(FreenomSandbox.EMAIL, "another-password");
      default -> throw new IllegalArgumentException("Freenom has no state: " + state);
    }
  }

  private static void absent(String kind, String name, Optional<?> found) {
    if (found.isPresent()) {
      throw new IllegalArgumentException("There is a " + kind + " " + name);
    }
  }

  private FreenomDomain present(String domain) {
    return freenom
        .domain(domain)
        .orElseThrow(() -> new IllegalArgumentException("There is no domain " + domain));
  }

  private void domains(int count) {
    freenom.clear();
    for (var i = 1; i <= count; i++) {
      freenom.add(FreenomDomain.paid("example" + i + ".tk"));
    }
  }

  private void contactsOfDomain(String domain, Map<String, String> facts) {
    for (var role : Role.values()) {
      var id = StateParser.fact(facts, role.label());
      freenom.add(FreenomContact.of(id)).add(present(domain).withContact(role, id));
    }
  }

  private static Role role(String label) {
    return Role.valueOf(label.toUpperCase(Locale.ROOT));
  }

  private void add(FreenomTransfer transfer, Map<String, String> facts) {
    var updated =
        clock.instant().minus(Duration.ofDays(Long.parseLong(StateParser.fact(facts, "days"))));
    freenom.add(
        transfer.with(FreenomTransfer.Status.valueOf(StateParser.fact(facts, "status")), updated));
  }

  private void approve(String domain) {
    var now = clock.instant();
    freenom.add(FreenomTransfer.outgoing(domain, "Example Registrar", now));
    var parameters =
        new Parameters(
            List.of(
                new Parameter("email", FreenomSandbox.EMAIL),
                new Parameter("password", FreenomSandbox.PASSWORD),
                new Parameter("domainname", domain)));
    freenom
        .endpoint()
        .answer(
            new Call(
                "POST",
                "/v2/domain/transfer/approve",
                Map.of(),
                parameters,
                "",
                Optional.empty(),
                now,
                true,
                Optional.empty()));
  }
}
