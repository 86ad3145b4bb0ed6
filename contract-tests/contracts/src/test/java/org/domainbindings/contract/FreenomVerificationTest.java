package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.StateChangeAction;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.sandbox.freenom.FreenomContact;
import org.domainbindings.sandbox.freenom.FreenomContact.Role;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.sandbox.freenom.FreenomTransfer;

/** The sandbox's Freenom, held to the contracts. */
@Provider("freenom")
@PactFolder("../pacts")
class FreenomVerificationTest extends VerificationSuite {

  @State("the service is up")
  void serviceIsUp() {}

  @State("a domain is available")
  void domainIsAvailable(Map<String, String> facts) {
    assertThat(sandbox.freenom().domain(facts.get("domain"))).isEmpty();
  }

  @State("a domain of another registrar")
  void domainOfAnotherRegistrar(Map<String, String> facts) {
    sandbox.freenom().add(FreenomDomain.paid(facts.get("domain")).heldBy(""));
  }

  @State("a paid domain of the account")
  void paidDomain(Map<String, String> facts) {
    sandbox.freenom().add(FreenomDomain.paid(facts.get("domain")));
  }

  @State("a free domain of the account")
  void freeDomain(Map<String, String> facts) {
    sandbox.freenom().add(FreenomDomain.free(facts.get("domain")));
  }

  @State("a deleted domain of the account")
  void deletedDomain(Map<String, String> facts) {
    sandbox.freenom().addDeleted(FreenomDomain.paid(facts.get("domain")));
  }

  @State("the domain is cancelled")
  void domainIsCancelled(Map<String, String> facts) {
    sandbox.freenom().add(domain(facts).with(FreenomDomain.Status.CANCELLED));
  }

  @State("the domain forwards")
  void domainForwards(Map<String, String> facts) {
    sandbox.freenom().add(domain(facts).forwardingTo(facts.get("forward_url")));
  }

  @State("nameservers of the domain")
  void nameservers(Map<String, String> facts) {
    sandbox.freenom().add(domain(facts).withNameservers(facts.get("nameservers").split(" ")));
  }

  @State("a glue record of the domain")
  void glueRecordOfDomain(Map<String, String> facts) {
    sandbox.freenom().addGlue(facts.get("domain"), facts.get("hostname"), facts.get("ipaddress"));
  }

  @State("contacts of the account")
  void contacts(Map<String, String> facts) {
    facts.values().forEach(id -> sandbox.freenom().add(FreenomContact.of(id)));
  }

  @State("contacts of the domain")
  void contactsOfDomain(Map<String, String> facts) {
    for (Role role : Role.values()) {
      String id = facts.get(role.name().toLowerCase(Locale.ROOT));
      sandbox.freenom().add(FreenomContact.of(id)).add(domain(facts).withContact(role, id));
    }
  }

  @State("no domains in the account")
  void noDomains() {
    sandbox.freenom().clear();
  }

  @State("so many domains in the account")
  void manyDomains(Map<String, String> facts) {
    noDomains();
    for (int i = 1; i <= Integer.parseInt(facts.get("count")); i++) {
      sandbox.freenom().add(FreenomDomain.paid("example" + i + ".tk"));
    }
  }

  private static FreenomDomain domain(Map<String, String> facts) {
    return sandbox.freenom().domain(facts.get("domain")).orElseThrow();
  }

  @State("no glue records of the domain")
  void noGlueRecords(Map<String, String> facts) {
    assertThat(sandbox.freenom().glue(facts.get("domain"))).isEmpty();
  }

  @State("no contacts in the account")
  void noContacts() {
    sandbox.freenom().clear();
  }

  @State("no contact of the account")
  void noContact(Map<String, String> facts) {
    assertThat(sandbox.freenom().contact(facts.get("contact_id"))).isEmpty();
  }

  @State("a contact of the account")
  void contact(Map<String, String> facts) {
    sandbox.freenom().add(FreenomContact.of(facts.get("contact_id")));
  }

  @State("a contact as it was registered")
  void contactAsRegistered(Map<String, String> facts) {
    Map<String, String> fields = new HashMap<>(facts);
    String id = Objects.requireNonNull(fields.remove("contact_id"));
    sandbox.freenom().add(new FreenomContact(id, FreenomSandbox.EMAIL, fields));
  }

  @State("the contact of a domain")
  void contactOfDomain(Map<String, String> facts) {
    Role role = Role.valueOf(facts.get("type").toUpperCase(Locale.ROOT));
    String name = facts.get("domain");
    FreenomDomain domain = sandbox.freenom().domain(name).orElseGet(() -> FreenomDomain.paid(name));
    sandbox.freenom().add(domain.withContact(role, facts.get("contact_id")));
  }

  @State("a contact that stays")
  void contactThatStays(Map<String, String> facts) {
    contact(facts);
  }

  @State(value = "a contact that stays", action = StateChangeAction.TEARDOWN)
  void contactHasStayed(Map<String, String> facts) {
    assertThat(sandbox.freenom().contact(facts.get("contact_id"))).isPresent();
  }

  @State("a domain of another registrar, with its authcode")
  void domainWithAuthcode(Map<String, String> facts) {
    FreenomDomain domain = FreenomDomain.paid(facts.get("domain")).heldBy("");
    sandbox.freenom().add(domain.withAuthcode(facts.get("authcode")));
  }

  @State("no transfers of the account")
  void noTransfers() {
    sandbox.freenom().clear();
  }

  @State("an outgoing transfer")
  void outgoingTransfer(Map<String, String> facts) {
    String registrar = facts.get("newregistrar");
    add(FreenomTransfer.outgoing(facts.get("domain"), registrar, Instant.EPOCH), facts);
  }

  @State("an incoming transfer")
  void incomingTransfer(Map<String, String> facts) {
    add(FreenomTransfer.incoming(facts.get("domain"), Instant.EPOCH), facts);
  }

  private static void add(FreenomTransfer transfer, Map<String, String> facts) {
    Instant updated = Instant.now().minus(Duration.ofDays(Long.parseLong(facts.get("days"))));
    FreenomTransfer.Status status = FreenomTransfer.Status.valueOf(facts.get("status"));
    sandbox.freenom().add(transfer.with(status, updated));
  }

  @State("the transfer was approved a moment ago, by the same call")
  void transferWasApproved(Map<String, String> facts) {
    String domain = facts.get("domain");
    sandbox.freenom().add(FreenomTransfer.outgoing(domain, "Example Registrar", Instant.now()));
    try (Freenom freenom =
        Freenom.builder()
            .baseUrl(sandbox.url())
            .credentials(FreenomSandbox.EMAIL, FreenomSandbox.PASSWORD)
            .build()) {
      freenom.transfers().approve(domain);
    }
  }

  @State("a call for a domain is refused")
  void callIsRefused(Map<String, String> facts) {
    sandbox.freenom().refuse(facts.get("domain"), facts.get("error"));
  }

  @State("the account has another password")
  void anotherPassword() {
    sandbox.freenom().addAccount(FreenomSandbox.EMAIL, "another-password");
  }
}
