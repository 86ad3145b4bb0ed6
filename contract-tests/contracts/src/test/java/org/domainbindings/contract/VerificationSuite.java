package org.domainbindings.contract;

import au.com.dius.pact.provider.VerificationFailureType;
import au.com.dius.pact.provider.junit5.HttpTestTarget;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import au.com.dius.pact.provider.junit5.PactVerificationInvocationContextProvider;
import au.com.dius.pact.provider.junitsupport.IgnoreMissingStateChange;
import au.com.dius.pact.provider.junitsupport.Provider;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.domainbindings.sandbox.PreparedSandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/** Replays the committed contracts of one provider to the sandbox, one interaction per test. */
@IgnoreMissingStateChange // States are set up in restart.
abstract class VerificationSuite {

  static PreparedSandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = new PreparedSandbox();
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void restart(PactVerificationContext context, TestReporter reporter) {
    String provider = getClass().getAnnotation(Provider.class).value();
    reporter.publishEntry("replayed", provider + ": " + context.getInteraction().getDescription());
    context.setTarget(target(restart()));
    for (var state : context.getInteraction().getProviderStates()) {
      setUp(provider, String.valueOf(state.getName()), state.getParams());
    }
  }

  /** Sets up a provider state of a contract. */
  void setUp(String provider, String state, Map<String, Object> values) {
    sandbox.setUp(provider, state, values);
  }

  /** Restores the initial state of the provider, and returns its URL. */
  URI restart() {
    return sandbox.reset();
  }

  @TestTemplate
  @ExtendWith(PactVerificationInvocationContextProvider.class)
  void fulfillsContract(PactVerificationContext context) {
    try {
      context.verifyInteraction();
    } catch (AssertionError e) {
      throw new AssertionError(differences(context), e);
    }
  }

  /** Pact's own client retries requests answered with 503. */
  private static HttpTestTarget target(URI service) {
    return new HttpTestTarget(
        service.getHost(),
        service.getPort(),
        service.getPath(),
        () ->
            provider ->
                HttpClients.custom().disableAutomaticRetries().disableRedirectHandling().build());
  }

  private static String differences(PactVerificationContext context) {
    String interaction = context.getInteraction().getDescription();
    return context.getTestExecutionResult().stream()
        .flatMap(failed -> failed.getFailures().values().stream())
        .flatMap(failures -> failures.stream().map(VerificationFailureType::description))
        .collect(Collectors.joining("\n  ", interaction + "\n  ", ""));
  }
}
