package org.domainbindings.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.util.Map;
import org.domainbindings.sandbox.dnspod.DnspodDomain;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;

/** The sandbox's DNSPod, held to the contracts. */
@Provider("dnspod")
@PactFolder("../pacts")
class DnspodVerificationTest extends VerificationSuite {

  @State({"a domain can be got back", "the code of a domain goes to another address"})
  void domainCanBeGotBack(Map<String, String> facts) {
    sandbox.dnspod().add(DnspodDomain.of(facts.get("domain"), facts.get("email")));
  }

  @State("a call for a domain is refused")
  void callIsRefused(Map<String, String> facts) {
    sandbox.dnspod().refuse(facts.get("domain"), Integer.parseInt(facts.get("code")));
  }

  @State("no domain is known to DNSPod")
  void noDomain() {
    sandbox.dnspod().clear();
  }

  @State("a domain is prohibited")
  void domainIsProhibited(Map<String, String> facts) {
    sandbox.dnspod().add(domain(facts).with(DnspodDomain.Status.PROHIBITED));
  }

  @State("a domain is locked")
  void domainIsLocked(Map<String, String> facts) {
    sandbox.dnspod().add(domain(facts).with(DnspodDomain.Status.LOCKED));
  }

  @State("a domain belongs to a company, the caller does not")
  void domainOfCompany(Map<String, String> facts) {
    sandbox.dnspod().add(domain(facts).in(DnspodDomain.Account.COMPANY));
  }

  @State("a domain belongs to a person, the caller is a company")
  void callerIsCompany(Map<String, String> facts) {
    sandbox
        .dnspod()
        .add(domain(facts))
        .addAccount(DnspodSandbox.LOGIN_TOKEN, DnspodDomain.Account.COMPANY);
  }

  @State("no address of a domain can be found")
  void noAddress(Map<String, String> facts) {
    sandbox.dnspod().add(DnspodDomain.of(facts.get("domain")));
  }

  @State("the login token was revoked")
  void tokenWasRevoked() {
    sandbox.dnspod().removeAccount(DnspodSandbox.LOGIN_TOKEN);
  }

  private static DnspodDomain domain(Map<String, String> facts) {
    return DnspodDomain.of(facts.get("domain"), DnspodSandbox.EMAIL);
  }
}
