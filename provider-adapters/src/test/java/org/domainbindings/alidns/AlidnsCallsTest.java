package org.domainbindings.alidns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.FormBody;
import okhttp3.Request;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.RetrievalOutcome;
import org.domainbindings.RetrievalRequest;
import org.domainbindings.Secret;
import org.domainbindings.TryLaterException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.alidns.client.ApplyForRetrievalRequest;
import org.domainbindings.http.CallOptions;
import org.domainbindings.http.Format;
import org.domainbindings.http.RequestParameters;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;

class AlidnsCallsTest {

  private static final MockResponse OK =
      answer(200, "{\"RequestId\":\"A-1\",\"DomainName\":\"example.com\"}");

  private final SteppingTime time = new SteppingTime();

  private Alidns.Builder builder(TestServer server) {
    return Alidns.builder()
        .baseUrl(server.url())
        .timing(time.timing())
        .credentials(Secrets.ACCESS_KEY_ID, Secrets.ACCESS_KEY_SECRET);
  }

  private static MockResponse error(String code) {
    return answer(400, "{\"RequestId\":\"A-1\",\"Code\":\"" + code + "\",\"Message\":\"No\"}");
  }

  /** Tests the contents of requests. */
  private static List<RequestParameters.Parameter> parameters(RecordedRequest request) {
    FormBody.Builder form = new FormBody.Builder();
    for (String pair : TestServer.parameters(request).split("&")) {
      String[] parts = pair.split("=", 2);
      form.addEncoded(parts[0], parts[1].replace("+", "%20"));
    }
    Request.Builder sent = new Request.Builder().url("http://127.0.0.1/");
    return RequestParameters.of(sent.post(form.build()).build()).all();
  }

  private static List<String> values(RecordedRequest request, String name) {
    return parameters(request).stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(RequestParameters.Parameter::value)
        .toList();
  }

  private static void isSigned(RecordedRequest request) {
    List<RequestParameters.Parameter> signed =
        parameters(request).stream()
            .filter(parameter -> !parameter.name().equals("Signature"))
            .toList();
    assertThat(values(request, "Signature"))
        .containsExactly(
            AlidnsSigner.sign(request.getMethod(), signed, Secret.of(Secrets.ACCESS_KEY_SECRET)));
  }

  @Test
  void carryPublicParametersAndSignature() {
    try (TestServer server = TestServer.answering(OK);
        Alidns alidns = builder(server).build()) {
      ApplyForRetrievalRequest request =
          ApplyForRetrievalRequest.builder("bücher.de").lang("en *~").userClientIp("::1").build();
      assertThat(shown(alidns.applyForRetrieval(request)).requestId()).isEqualTo("A-1");

      RecordedRequest sent = server.requests().get(0);
      assertThat(parameters(sent))
          .extracting(RequestParameters.Parameter::name)
          .containsExactlyInAnyOrder(
              "Action",
              "DomainName",
              "Lang",
              "UserClientIp",
              "Format",
              "Version",
              "AccessKeyId",
              "SignatureMethod",
              "Timestamp",
              "SignatureVersion",
              "SignatureNonce",
              "Signature");
      assertThat(values(sent, "Action")).containsExactly("ApplyForRetrievalDomainName");
      assertThat(values(sent, "DomainName")).containsExactly("xn--bcher-kva.de");
      assertThat(values(sent, "Lang")).containsExactly("en *~");
      assertThat(values(sent, "Format")).containsExactly("JSON");
      assertThat(values(sent, "Version")).containsExactly("2015-01-09");
      assertThat(values(sent, "SignatureMethod")).containsExactly("HMAC-SHA1");
      assertThat(values(sent, "SignatureVersion")).containsExactly("1.0");
      assertThat(values(sent, "Timestamp")).containsExactly("2026-11-22T08:00:00Z");
      isSigned(sent);
    }
  }

  @Test
  void writeTimestampToTheSecond() {
    time.pass(Duration.ofMillis(59_999));
    try (TestServer server = TestServer.answering(OK);
        Alidns alidns = builder(server).build()) {
      alidns.applyForRetrieval("example.com");

      assertThat(values(server.requests().get(0), "Timestamp"))
          .containsExactly("2026-11-22T08:00:59Z");
    }
  }

  @Test
  void carryTokenOfTemporaryKey() {
    AlidnsCredentials key =
        new AlidnsCredentials(
            Secret.of(Secrets.ACCESS_KEY_ID),
            Secret.of(Secrets.ACCESS_KEY_SECRET),
            Optional.of(Secret.of(Secrets.SECURITY_TOKEN)));
    try (TestServer server = TestServer.answering(OK);
        Alidns alidns = builder(server).credentials(shown(key)).build()) {
      alidns.applyForRetrieval("example.com");

      RecordedRequest sent = server.requests().get(0);
      assertThat(values(sent, "SecurityToken")).containsExactly(Secrets.SECURITY_TOKEN);
      isSigned(sent);
    }
  }

  @Test
  void signExtraParameters() {
    CallOptions options = CallOptions.none().parameter("Zone", "a b").parameter("*", "ü");
    try (TestServer server = TestServer.answering(OK);
        Alidns alidns = builder(server).build().with(options)) {
      alidns.applyForRetrieval("example.com");

      RecordedRequest sent = server.requests().get(0);
      assertThat(values(sent, "Zone")).containsExactly("a b");
      assertThat(values(sent, "*")).containsExactly("ü");
      isSigned(sent);
    }
  }

  @Test
  void askForXml() {
    try (TestServer server =
            TestServer.answering(
                "<ApplyForRetrievalDomainNameResponse><RequestId>A-1</RequestId>"
                    + "</ApplyForRetrievalDomainNameResponse>");
        Alidns alidns = builder(server).format(Format.XML).build()) {
      assertThat(alidns.applyForRetrieval("example.com").requestId()).isEqualTo("A-1");
      assertThat(values(server.requests().get(0), "Format")).containsExactly("XML");
    }
  }

  @Test
  void areSignedAgain_whenRepeatedAfterThrottling() {
    try (TestServer server =
            TestServer.answering(error("Throttling"), error("Throttling.User"), OK);
        Alidns alidns = builder(server).build()) {
      alidns.applyForRetrieval("example.com");

      assertThat(server.requests()).hasSize(3).allSatisfy(AlidnsCallsTest::isSigned);
      for (String fresh : List.of("SignatureNonce", "Signature", "Timestamp")) {
        assertThat(server.requests().stream().map(sent -> values(sent, fresh)).distinct())
            .as(fresh)
            .hasSize(3);
      }
      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
  }

  @Test
  void areNotRepeated_whenSomethingElseFails() {
    for (String code :
        List.of("SignatureNonceUsed", "InternalError", "ServiceUnavailable", "Forbidden.TooOfen")) {
      try (TestServer server = TestServer.answering(error(code), OK);
          Alidns alidns = builder(server).build()) {
        failure(ProviderException.class, () -> alidns.applyForRetrieval("example.com"));

        assertThat(server.requests()).as(code).hasSize(1);
      }
    }
  }

  @Test
  void waitNinetySeconds_onlyIfThereIsTime() {
    try (TestServer server = TestServer.answering(error("Forbidden.TooOfen"), OK);
        Alidns alidns = builder(server).callTimeout(Duration.ofMinutes(5)).build()) {
      alidns.applyForRetrieval("example.com");

      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(90));
    }
  }

  @Test
  void giveUp_whenThrottledAgainAndAgain() {
    try (TestServer server = TestServer.answering(error("Throttling.User"));
        Alidns alidns = builder(server).build()) {
      TryLaterException exception =
          failure(TryLaterException.class, () -> alidns.applyForRetrieval("example.com"));

      assertThat(exception.reason()).isEqualTo(Reason.THROTTLED);
      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void sayWhereToLook_whenOutcomeIsUnknown() {
    try (TestServer server = TestServer.answering("");
        Alidns alidns = builder(server).build()) {
      assertThat(
              failure(UnknownOutcomeException.class, () -> alidns.applyForRetrieval("example.com")))
          .hasMessageContaining("look for the application in the console");
    }
  }

  @Test
  void putRetrievalUnderReview() {
    try (TestServer server = TestServer.answering(OK);
        Alidns alidns = builder(server).build()) {
      assertThat(shown(alidns.retrieval().retrieve(RetrievalRequest.of("bücher.de"))))
          .isEqualTo(new RetrievalOutcome.UnderManualReview("bücher.de", Optional.of("A-1")));
    }
  }

  @Test
  void takeTemporaryKeyFromEnvironment() {
    try (TestServer server = TestServer.answering(OK);
        Alidns alidns =
            Alidns.builder()
                .environment(
                    Map.of(
                        "ALIDNS_ACCESS_KEY_ID", Secrets.ACCESS_KEY_ID,
                        "ALIDNS_ACCESS_KEY_SECRET", Secrets.ACCESS_KEY_SECRET,
                        "ALIDNS_SECURITY_TOKEN", Secrets.SECURITY_TOKEN))
                .baseUrl(server.url())
                .build()) {
      alidns.applyForRetrieval("example.com");

      assertThat(values(server.requests().get(0), "SecurityToken"))
          .containsExactly(Secrets.SECURITY_TOKEN);
    }
  }

  @Test
  void nameMissingCredential() {
    Alidns.Builder builder = Alidns.builder();
    for (String missing : List.of("", " ")) {
      assertThat(failure(IllegalArgumentException.class, () -> builder.credentials(missing, "b")))
          .hasMessage("accessKeyId is missing");
      assertThat(failure(IllegalArgumentException.class, () -> builder.credentials("a", missing)))
          .hasMessage("accessKeySecret is missing");
    }
  }
}
