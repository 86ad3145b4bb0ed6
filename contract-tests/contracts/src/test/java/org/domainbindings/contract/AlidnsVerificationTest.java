package org.domainbindings.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.alidns.AlidnsSituation;
import org.junit.jupiter.api.BeforeEach;

/** The sandbox's Alibaba Cloud DNS, held to the contracts. */
@Provider("alidns")
@PactFolder("../pacts")
class AlidnsVerificationTest extends VerificationSuite {

  /** When the examples were signed. */
  private static final Instant SIGNED = Instant.parse("2026-03-01T12:00:00Z");

  @BeforeEach
  void returnToTheTimeOfTheSignatures() {
    sandbox.setClock(Clock.fixed(SIGNED, ZoneOffset.UTC));
  }

  @State("a domain can be retrieved")
  void domainCanBeRetrieved(Map<String, String> facts) {
    sandbox.alidns().add(facts.get("domain"), AlidnsSituation.RETRIEVABLE);
  }

  @State("no domain is known to Alidns")
  void noDomain() {
    sandbox.alidns().clear();
  }

  @State("a domain is known to Alidns")
  void domainIsKnown(Map<String, String> facts) {
    sandbox
        .alidns()
        .add(facts.get("domain"), AlidnsSituation.valueOf(facts.get("situation")));
  }

  @State("an application was made 89 seconds ago")
  void applicationWasMade(Map<String, String> facts) {
    sandbox
        .alidns()
        .add(facts.get("domain"), AlidnsSituation.RETRIEVABLE)
        .addApplication(facts.get("domain"), SIGNED.minusSeconds(89));
  }

  @State("a call for a domain is refused")
  void callIsRefused(Map<String, String> facts) {
    sandbox.alidns().refuse(facts.get("domain"), facts.get("code"));
  }

  @State("the access key was removed")
  void keyWasRemoved() {
    sandbox.alidns().removeKey(AlidnsSandbox.ACCESS_KEY_ID);
  }

  @State("the access key has another secret")
  void secretIsAnother() {
    sandbox.alidns().addKey(AlidnsSandbox.ACCESS_KEY_ID, "another-secret");
  }

  @State("the service's clock is 16 minutes ahead")
  void clockIsAhead() {
    sandbox.setClock(Clock.offset(Clock.fixed(SIGNED, ZoneOffset.UTC), Duration.ofMinutes(16)));
  }
}
