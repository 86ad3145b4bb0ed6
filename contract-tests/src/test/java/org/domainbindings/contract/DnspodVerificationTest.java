package org.domainbindings.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.util.Map;
import org.domainbindings.sandbox.DnspodDomain;

/** The sandbox's DNSPod, held to the contracts. */
@Provider("dnspod")
@PactFolder("pacts")
class DnspodVerificationTest extends VerificationSuite {

  @State("a domain can be got back")
  void domainCanBeGotBack(Map<String, String> facts) {
    sandbox.dnspod().add(DnspodDomain.of(facts.get("domain"), facts.get("email")));
  }

  @State("a call for a domain is refused")
  void callIsRefused(Map<String, String> facts) {
    sandbox.dnspod().refuse(facts.get("domain"), Integer.parseInt(facts.get("code")));
  }
}
