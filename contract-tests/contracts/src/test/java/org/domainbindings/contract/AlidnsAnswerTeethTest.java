package org.domainbindings.contract;

import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes the answers of the sandbox's Alidns. */
class AlidnsAnswerTeethTest extends AlidnsVerificationTest {

  private static final AnswerTeeth TEETH = new AnswerTeeth("alidns");

  @Override
  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void answersAsTheContractSays(PactVerificationContext context) {
    TEETH.tryOut(context);
  }

  @AfterAll
  static void contractOrSpecTakeOffence() {
    TEETH.close(850);
  }
}
