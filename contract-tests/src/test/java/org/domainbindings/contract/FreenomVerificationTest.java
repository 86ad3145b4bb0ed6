package org.domainbindings.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;

/** The sandbox's Freenom, held to the contracts. */
@Provider("freenom")
@PactFolder("pacts")
class FreenomVerificationTest extends VerificationSuite {

  @State("the service is up")
  void serviceIsUp() {}
}
