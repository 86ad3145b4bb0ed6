package org.domainbindings.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** Verifies the sandbox's Alibaba Cloud DNS against the contracts. */
@Provider("alidns")
@PactFolder("../pacts")
class AlidnsVerificationTest extends VerificationSuite {}
