package org.domainbindings.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** Verifies the sandbox's DNSPod against the contracts. */
@Provider("dnspod")
@PactFolder("../pacts")
class DnspodVerificationTest extends VerificationSuite {}
