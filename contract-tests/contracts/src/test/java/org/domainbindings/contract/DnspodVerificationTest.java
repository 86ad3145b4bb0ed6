package org.domainbindings.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.util.Map;

/** Verifies the sandbox's DNSPod against the contracts. */
@Provider("dnspod")
@PactFolder("../pacts")
class DnspodVerificationTest extends VerificationSuite {

  @Override
  void given(String state, Map<String, String> facts) {
    sandbox.dnspod().given(state, facts);
  }
}
