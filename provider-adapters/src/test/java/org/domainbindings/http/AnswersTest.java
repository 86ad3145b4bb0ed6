package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.domainbindings.CredentialsException;
import org.domainbindings.ProviderException;
import org.domainbindings.testing.SpecSummary;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests how successes and failures are read. */
class AnswersTest<C extends ProviderClient<C>> extends EachProvider<C> {

  @Test
  void makesEveryDocumentedCall() {
    SpecSummary spec = SpecSummary.of(provider.name());

    assertThat(provider.calls())
        .extracting(SampleCall::path)
        .containsExactlyInAnyOrderElementsOf(spec.paths());
  }

  @TestFactory
  Stream<DynamicTest> understandsSuccess() {
    String json = provider.success();
    return Stream.of(
        understands("JSON", answer(200, json)),
        understands("JSON after a byte order mark", answer(200, "\uFEFF" + json)),
        understands("JSON between blanks", answer(200, "\r\n " + json + "\n\n")),
        understands("JSON that says it is HTML", typed("text/html", json)),
        understands(
            "JSON in another charset than it says", typed("text/json;charset=UTF-16", json)),
        understands("JSON in a charset that nobody knows", typed("text/json;charset=none", json)),
        understands(
            "JSON of no type",
            answer(200, json)
                .newBuilder()
                .clearHeaders()
                .setHeader("Content-Length", json.getBytes(StandardCharsets.UTF_8).length)
                .build()),
        understands("JSON of a strange type", typed("?", json)),
        understands("packed JSON", packed(json)),
        understands("JSON with 201", answer(201, json)),
        understands("XML", answer(200, provider.successInXml())),
        understands("XML that says it is JSON", typed("application/json", provider.successInXml())),
        understands(
            "XML after a byte order mark", answer(200, "\uFEFF" + provider.successInXml())));
  }

  private DynamicTest understands(String form, MockResponse answer) {
    return dynamicTest(
        form,
        () -> {
          try (TestServer server = TestServer.answering(answer);
              C client = provider.clientOf(server)) {
            for (SampleCall<C> sample : provider.calls()) {
              assertThat(shown(sample.call(client))).isNotNull();
            }
            assertThat(server.requests()).hasSize(provider.calls().size());
          }
        });
  }

  private static MockResponse typed(String contentType, String body) {
    return answer(200, body).newBuilder().setHeader("Content-Type", contentType).build();
  }

  private static MockResponse packed(String body) {
    Buffer packed = new Buffer();
    try (BufferedSink sink = Okio.buffer(new GzipSink(packed))) {
      sink.writeUtf8(body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return new MockResponse.Builder().setHeader("Content-Encoding", "gzip").body(packed).build();
  }

  @Test
  void asksForXml_whenFormatIsXml() {
    try (TestServer server = TestServer.answering(provider.successInXml());
        C client = provider.client(settings -> settings.baseUrl(server.url()).format(Format.XML))) {
      provider.calls().forEach(sample -> shown(sample.call(client)));

      assertThat(server.requests())
          .allSatisfy(request -> assertThat(TestServer.asked(request)).containsIgnoringCase("xml"));
    }
  }

  @Test
  void reportsCodeMessageStatusAndOperation() {
    try (TestServer server = TestServer.answering(answer(418, provider.loginFailure()));
        C client = provider.clientOf(server)) {
      for (SampleCall<C> sample : provider.calls()) {
        ProviderException exception =
            failure(CredentialsException.class, () -> sample.call(client));

        assertThat(exception.operation()).isEqualTo(sample.operation());
        assertThat(exception.provider()).isEqualTo(client.getClass().getSimpleName());
        assertThat(exception.providerMessage()).isEqualTo(ProviderFixture.LOGIN_FAILED);
        assertThat(exception.httpStatus()).hasValue(418);
        assertThat(exception.retryAfter()).isEmpty();
        assertThat(exception)
            .hasMessageContaining(ProviderFixture.LOGIN_FAILED)
            .hasMessageContaining(sample.operation())
            .hasMessageContaining("HTTP 418")
            .hasNoCause();
      }
    }
  }

  @Test
  void keepsMessageOfUnknownFailureInOneLine() {
    String message = "The moon\r\nERROR faked line\u0000 " + "is full ".repeat(1000);
    try (TestServer server = TestServer.answering(provider.unknownFailure(message));
        C client = provider.clientOf(server)) {
      ProviderException exception =
          failure(ProviderException.class, () -> provider.anyCall().call(client));

      assertThat(exception.providerMessage())
          .startsWith("The moon ERROR faked line is full is full")
          .endsWith("...")
          .hasSizeLessThan(1100);
    }
  }
}
