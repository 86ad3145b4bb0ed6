package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.domainbindings.chain.Json;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests publishing with a fake broker that records requests. */
class PactPublisherTest {

  private static final String TOKEN = "not-a-real-broker-token";

  @AutoClose private final MockWebServer broker = new MockWebServer();
  private final List<RecordedRequest> published = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  @TempDir private Path reports;

  @BeforeEach
  void open() throws IOException {
    broker.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer(request);
          }
        });
    broker.start();
    environment.put("PACT_BROKER_URL", broker.url("/").toString());
    environment.put("PACT_BROKER_TOKEN", TOKEN);
    environment.put("PACT_VERSION", "4f2a9c1");
    for (String provider : List.of("Dnspod", "Alidns", "Freenom")) {
      report(provider, 0);
    }
  }

  private void report(String provider, int failures) throws IOException {
    Files.writeString(
        reports.resolve("TEST-org.domainbindings.contract." + provider + "VerificationTest.xml"),
        "<testsuite tests='31' errors='0' skipped='0' failures='" + failures + "'/>");
  }

  private synchronized MockResponse answer(RecordedRequest request) {
    if (!request.getMethod().equals("GET")) {
      published.add(request);
    }
    String path = request.getUrl().encodedPath();
    String index =
        """
        {"_links": {"pb:publish-contracts": {"href": "%s"}}}
        """
            .formatted(broker.url("/contracts/publish"));
    String pact =
        """
        {"_links": {"pb:publish-verification-results": {"href": "%s"}}}
        """
            .formatted(broker.url(path + "/verification-results"));
    Headers headers = Headers.of("Content-Type", "application/hal+json", "Connection", "close");
    return new MockResponse(200, headers, path.matches("/|/broker/") ? index : pact);
  }

  private String publish() {
    new PactPublisher(environment, reports, new PrintStream(out, true, StandardCharsets.UTF_8))
        .publish();
    return out.toString(StandardCharsets.UTF_8);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> body(RecordedRequest request) {
    return (Map<String, Object>) Json.read(request.getBody().utf8());
  }

  @Test
  void publishesEachPact_withSuccessfulVerification() throws IOException {
    assertThat(publish().lines())
        .containsExactly(
            "Published domain-bindings-dnspod.json, version 4f2a9c1, verified by sandbox-4f2a9c1",
            "Published domain-bindings-alidns.json, version 4f2a9c1, verified by sandbox-4f2a9c1",
            "Published domain-bindings-freenom.json, version 4f2a9c1, verified by sandbox-4f2a9c1");

    assertThat(published).hasSize(6);
    assertThat(body(published.get(0)))
        .containsEntry("pacticipantName", "domain-bindings")
        .containsEntry("pacticipantVersionNumber", "4f2a9c1");
    Map<?, ?> contract = (Map<?, ?>) ((List<?>) body(published.get(0)).get("contracts")).get(0);
    byte[] content = Base64.getDecoder().decode(contract.get("content").toString());
    assertThat(Json.read(new String(content, StandardCharsets.UTF_8)))
        .isEqualTo(Json.read(Files.readString(Path.of("../pacts/domain-bindings-dnspod.json"))));
    assertThat(published.get(1).getUrl().encodedPath())
        .isEqualTo(
            "/pacts/provider/dnspod/consumer/domain-bindings/version/4f2a9c1/verification-results");
    assertThat(body(published.get(1)))
        .containsEntry("success", true)
        .containsEntry("providerApplicationVersion", "sandbox-4f2a9c1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/broker", "/broker/"})
  void publishesToBroker_belowPath(String path) {
    environment.put("PACT_BROKER_URL", broker.url(path).toString());
    publish();
    assertThat(published.get(1).getUrl().encodedPath())
        .startsWith("/broker/pacts/provider/dnspod/");
  }

  @Test
  void sendsTokenToBrokerOnly() {
    assertThat(publish()).doesNotContain(TOKEN);
    assertThat(published)
        .allSatisfy(
            request ->
                assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN));
  }

  @Test
  void publishesFailedVerification() throws IOException {
    report("Freenom", 2);
    assertThat(publish()).contains("freenom.json, version 4f2a9c1, REFUTED by sandbox-4f2a9c1");
    assertThat(body(published.get(5))).containsEntry("success", false);
  }

  @Test
  void publishesNothing_ifNothingWasVerified() throws IOException {
    Files.delete(reports.resolve("TEST-org.domainbindings.contract.DnspodVerificationTest.xml"));
    assertThatThrownBy(this::publish)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("DnspodVerificationTest.xml");
    assertThat(published).isEmpty();
  }

  @Test
  void namesMissingVariable() {
    environment.remove("PACT_VERSION");
    assertThatThrownBy(this::publish).hasMessageContaining("PACT_VERSION");
    assertThat(published).isEmpty();
  }

  @Test
  void sendsNoTokenInCleartext() {
    environment.put("PACT_BROKER_URL", "http://broker.example.com");
    assertThatThrownBy(this::publish).hasMessageContaining("must begin with https");
  }
}
