package org.domainbindings.sandbox.dnspod;

import java.util.Map;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Account;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Status;
import org.domainbindings.sandbox.server.StateParser;

/** Sets up the provider states of the contracts with DNSPod. */
final class DnspodProviderStates {

  private final DnspodSandbox dnspod;

  DnspodProviderStates(DnspodSandbox dnspod) {
    this.dnspod = dnspod;
  }

  void setUpState(String state, Map<String, String> facts) {
    var domain = DnspodDomain.of(facts.getOrDefault("domain", ""), DnspodSandbox.EMAIL);
    switch (state) {
      case "a domain can be got back", "the code of a domain goes to another address" ->
          dnspod.add(DnspodDomain.of(domain.name(), StateParser.fact(facts, "email")));
      case "a call for a domain is refused" ->
          dnspod.refuse(domain.name(), Integer.parseInt(StateParser.fact(facts, "code")));
      case "no domain is known to DNSPod" -> dnspod.clear();
      case "a domain is prohibited" -> dnspod.add(domain.with(Status.PROHIBITED));
      case "a domain is locked" -> dnspod.add(domain.with(Status.LOCKED));
      case "a domain belongs to a company, the caller does not" ->
          dnspod.add(domain.in(Account.COMPANY));
      case "a domain belongs to a person, the caller is a company" ->
          dnspod.add(domain).addAccount(DnspodSandbox.LOGIN_TOKEN, Account.COMPANY);
      case "no address of a domain can be found" -> dnspod.add(DnspodDomain.of(domain.name()));
      case "the login token was revoked" -> dnspod.removeAccount(DnspodSandbox.LOGIN_TOKEN);
      default -> throw new IllegalArgumentException("DNSPod has no state: " + state);
    }
  }
}
