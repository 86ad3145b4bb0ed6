package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import org.junit.jupiter.api.AfterEach;

/** Verifies the sandbox's Freenom against the contracts. */
@Provider("freenom")
@PactFolder("../pacts")
class FreenomVerificationTest extends VerificationSuite {

  @AfterEach
  void contactHasNotMoved(PactVerificationContext context) {
    for (var state : context.getInteraction().getProviderStates()) {
      if ("a contact that stays".equals(state.getName())) {
        String id = String.valueOf(state.getParams().get("contact_id"));
        assertThat(sandbox.sandbox().freenom().contact(id)).isPresent();
      }
    }
  }
}
