package org.domainbindings.sandbox.alidns;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.domainbindings.sandbox.server.SettableClock;
import org.domainbindings.sandbox.server.StateParser;

/** Sets up the provider states of the contracts with Alibaba Cloud DNS. */
final class AlidnsProviderStates {

  private final AlidnsSandbox alidns;
  private final SettableClock clock;

  AlidnsProviderStates(AlidnsSandbox alidns, SettableClock clock) {
    this.alidns = alidns;
    this.clock = clock;
  }

  void setUpState(String state, Map<String, String> facts) {
    var domain = facts.getOrDefault("domain", "");
    switch (state) {
      case "a domain can be retrieved" -> alidns.add(domain, AlidnsSituation.RETRIEVABLE);
      case "no domain is known to Alidns" -> alidns.clear();
      case "a domain is known to Alidns" ->
          alidns.add(domain, AlidnsSituation.valueOf(StateParser.fact(facts, "situation")));
      case "an application was made 89 seconds ago" ->
          alidns
              .add(domain, AlidnsSituation.RETRIEVABLE)
              .addApplication(domain, clock.instant().minusSeconds(89));
      case "a call for a domain is refused" ->
          alidns.refuse(domain, StateParser.fact(facts, "code"));
      case "the access key was removed" -> alidns.removeKey(AlidnsSandbox.ACCESS_KEY_ID);
      case "the access key has another secret" ->
          alidns.addKey(AlidnsSandbox.ACCESS_KEY_ID, "another-secret");
      case "the service's clock is 16 minutes ahead" ->
          clock.set(Clock.offset(clock.behind(), Duration.ofMinutes(16)));
      default -> throw new IllegalArgumentException("Alibaba Cloud DNS has no state: " + state);
    }
  }
}
