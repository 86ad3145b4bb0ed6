package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.domainbindings.CredentialsException;
import org.domainbindings.ProviderException;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Tests the options of calls, and calls through the generated interfaces. */
class CallOptionsTest<C extends ProviderClient<C>> extends EachProvider<C> {

  @Test
  void passesRawAnswerToWatcher() {
    List<RawAnswer> answers = new ArrayList<>();
    MockResponse refusal =
        answer(400, provider.loginFailure()).newBuilder().setHeader("X-Trace", "abc").build();
    try (TestServer server = TestServer.answering(answer(200, provider.success()), refusal);
        C client = provider.clientOf(server).with(CallOptions.none().onAnswer(answers::add))) {
      provider.anyCall().call(client);
      failure(CredentialsException.class, () -> provider.anyCall().call(client));

      assertThat(answers).extracting(RawAnswer::status).containsExactly(200, 400);
      assertThat(answers)
          .extracting(RawAnswer::body)
          .containsExactly(provider.success(), provider.loginFailure());
      assertThat(answers.get(1).headers().get("X-Trace")).isEqualTo("abc");
      assertThat(shown(answers.get(1)).toString())
          .doesNotContain("abc", ProviderFixture.LOGIN_FAILED);
    }
  }

  @Test
  void passesUnreadableAnswerToWatcher() {
    List<RawAnswer> answers = new ArrayList<>();
    MockResponse page = answer(503, "<html>").newBuilder().setHeader("Retry-After", "7200").build();
    try (TestServer server = TestServer.answering(page);
        C client = provider.clientOf(server).with(CallOptions.none().onAnswer(answers::add))) {
      ProviderException exception =
          failure(ProviderException.class, () -> provider.anyCall().call(client));

      assertThat(exception.retryAfter()).contains(Duration.ofHours(2));
      assertThat(answers).hasSize(1);
      assertThat(answers.get(0).headers().get("Retry-After")).isEqualTo("7200");
      assertThat(answers.get(0).headers().names()).noneMatch(name -> name.contains("Hidden"));
    }
  }

  @Test
  void passesAnswerToEachWatcher() {
    List<String> watchers = new ArrayList<>();
    CallOptions options =
        CallOptions.none()
            .onAnswer(answer -> watchers.add("first"))
            .onAnswer(answer -> watchers.add("second"));
    try (TestServer server = TestServer.answering(provider.success());
        C client = provider.clientOf(server).with(options)) {
      provider.anyCall().call(client);
    }
    assertThat(watchers).containsExactly("first", "second");
  }

  @Test
  void endsWithExceptionOfWatcher() {
    CapturedLog log = new CapturedLog();
    try (TestServer server = TestServer.answering(provider.success());
        C client =
            provider
                .client(settings -> settings.baseUrl(server.url()).logger(log))
                .with(
                    CallOptions.none()
                        .onAnswer(
                            answer -> {
                              throw new UnsupportedOperationException("enough");
                            }))) {
      failure(UnsupportedOperationException.class, () -> provider.anyCall().call(client));

      assertThat(server.requests()).hasSize(1);
      assertThat(log.lines()).hasSize(1).noneMatch(line -> line.contains("OK"));
    }
  }

  @Test
  void sendsExtraParameters() {
    CallOptions options = CallOptions.none().parameter("x-one", "1 +&").parameter("x-one", "ü");
    try (TestServer server = TestServer.answering(provider.success());
        C client = provider.clientOf(server).with(options)) {
      provider.calls().forEach(sample -> sample.call(client));

      assertThat(server.requests())
          .allSatisfy(
              request ->
                  assertThat(TestServer.parameters(request)).contains("%2B%26&x-one=%C3%BC"));
    }
  }

  @Test
  void authenticatesCallsOfGeneratedInterface() throws IOException {
    try (TestServer server = TestServer.answering(provider.success());
        C client = provider.clientOf(server)) {
      provider.anyCall().call(client);
      assertThat(shown(provider.direct(client).execute().body())).isNotNull();

      assertThat(names(server.requests().get(1))).isEqualTo(names(server.requests().get(0)));
    }
  }

  private static List<String> names(RecordedRequest request) {
    return Stream.of(TestServer.parameters(request).split("&"))
        .map(parameter -> parameter.split("=")[0])
        .toList();
  }

  @Test
  void repeatsNoCall_ofGeneratedInterface() throws IOException {
    MockResponse unavailable = answer(503, "{}").newBuilder().setHeader("Retry-After", "0").build();
    try (TestServer server = TestServer.answering(unavailable);
        C client = provider.clientOf(server)) {
      retrofit2.Response<?> response = provider.direct(client).execute();

      assertThat(response.code()).isEqualTo(503);
      assertThat(response.headers().get("Retry-After")).isEqualTo("0");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void failsLikeRetrofit_whenAnswerToGeneratedInterfaceIsUnreadable() {
    try (TestServer server = TestServer.answering("<html>");
        C client = provider.clientOf(server)) {
      failure(IOException.class, () -> provider.direct(client).execute());
    }
  }
}
