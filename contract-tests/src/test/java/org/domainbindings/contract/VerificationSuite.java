package org.domainbindings.contract;

import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import java.net.MalformedURLException;
import org.domainbindings.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replays the committed contracts of one provider to the sandbox, one interaction to a test. */
abstract class VerificationSuite {

  static Sandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void beginAnew(PactVerificationContext context) throws MalformedURLException {
    sandbox.reset();
    context.setTarget(HttpTestTarget.fromUrl(sandbox.url().toURL()));
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void answersAsTheContractSays(PactVerificationContext context) {
    context.verifyInteraction();
  }
}
