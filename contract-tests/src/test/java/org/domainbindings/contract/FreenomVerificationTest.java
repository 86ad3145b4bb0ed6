package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.util.Locale;
import java.util.Map;
import org.domainbindings.sandbox.FreenomContact;
import org.domainbindings.sandbox.FreenomContact.Role;
import org.domainbindings.sandbox.FreenomDomain;

/** The sandbox's Freenom, held to the contracts. */
@Provider("freenom")
@PactFolder("pacts")
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
}
