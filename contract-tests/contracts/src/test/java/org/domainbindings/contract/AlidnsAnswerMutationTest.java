package org.domainbindings.contract;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes the answers of the sandbox's Alidns. */
class AlidnsAnswerMutationTest extends AlidnsVerificationTest {

  private static final AnswerMutations MUTATIONS = new AnswerMutations("alidns");

  @Override
  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void fulfillsContract(PactVerificationContext context) {
    MUTATIONS.tryOut(context);
  }

  @AfterAll
  static void contractOrSpecReject() {
    MUTATIONS.close(850);
  }
}
