package org.domainbindings.contract;

import au.com.dius.pact.core.pactbroker.PactBrokerClient;
import au.com.dius.pact.core.pactbroker.PactBrokerClientConfig;
import au.com.dius.pact.core.pactbroker.PublishConfiguration;
import au.com.dius.pact.core.pactbroker.TestResult;
import au.com.dius.pact.core.support.Result;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Publishes the committed contracts, and their verification by the sandbox, to a Pact Broker.
 *
 * <p>The provider version of the verification starts with {@code sandbox-}, as it is not the
 * vendor's service.
 *
 * @param environment the environment variables
 * @param reports the folder of Surefire's reports
 * @param out the output
 */
record PactPublisher(Map<String, String> environment, Path reports, PrintStream out) {

  private static final String CONSUMER = "domain-bindings";

  /** Publishes the results of the build. */
  public static void main(String[] args) {
    try {
      new PactPublisher(System.getenv(), Path.of("target", "surefire-reports"), System.out)
          .publish();
    } catch (IllegalStateException e) {
      System.err.println("Nothing more is published: " + e.getMessage());
      System.exit(1);
    }
  }

  void publish() {
    // Without the slash, resolving a relative path would drop the last segment.
    String folder = variable("PACT_BROKER_URL").replaceFirst("/*$", "/");
    URI url = SecretsTarget.of("PACT_BROKER_URL", folder);
    String version = variable("PACT_VERSION");
    Map<String, Object> bearer =
        Map.of("authentication", List.of("bearer", variable("PACT_BROKER_TOKEN")));
    PactBrokerClient broker =
        new PactBrokerClient(url.toString(), bearer, new PactBrokerClientConfig());
    for (String provider : List.of("dnspod", "alidns", "freenom")) {
      TestResult verification = verification(provider);
      Path file = Path.of("..", "pacts", CONSUMER + "-" + provider + ".json");
      check(broker.uploadPactFile(file.toFile(), new PublishConfiguration(version)), file);
      String pact =
          url.resolve(
                  "pacts/provider/%s/consumer/%s/version/%s".formatted(provider, CONSUMER, version))
              .toString();
      String verified = "sandbox-" + version;
      check(
          broker.publishVerificationResults(
              broker.fetchPact(pact, true).getLinks(), verification, verified),
          file);
      out.printf(
          "Published %s, version %s, %s by %s%n",
          file.getFileName(), version, verification.toBoolean() ? "verified" : "REFUTED", verified);
    }
  }

  private String variable(String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("the environment variable " + name + " is not set");
    }
    return value;
  }

  private static void check(Result<?, ?> result, Path file) {
    if (result instanceof Result.Err<?> failure) {
      throw new IllegalStateException(
          "the broker does not take " + file + ": " + failure.getError());
    }
  }

  private TestResult verification(String provider) {
    String name = provider.substring(0, 1).toUpperCase(Locale.ROOT) + provider.substring(1);
    Path report =
        reports.resolve("TEST-org.domainbindings.contract." + name + "VerificationTest.xml");
    try {
      Element suite =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getDocumentElement();
      int run = Integer.parseInt(suite.getAttribute("tests"));
      int red =
          Integer.parseInt(suite.getAttribute("failures"))
              + Integer.parseInt(suite.getAttribute("errors"));
      if (run == 0) {
        throw new IllegalStateException("no contract of " + provider + " was verified");
      }
      return red == 0
          ? new TestResult.Ok()
          : new TestResult.Failed(List.of(), red + " of " + run + " interactions fail");
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("there is no readable " + report, e);
    }
  }
}
