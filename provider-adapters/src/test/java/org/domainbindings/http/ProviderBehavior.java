package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Call;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;
import org.domainbindings.CredentialsException;
import org.domainbindings.NotSentException;
import org.domainbindings.ProviderException;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.Json;
import org.domainbindings.testing.LeakDetector;
import org.domainbindings.testing.Leaks;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.Spec;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.HttpException;

/**
 * Tests for the clients of all providers.
 *
 * @param <C> the provider's client
 */
public abstract class ProviderBehavior<C extends ProviderClient<C>>
    extends MisbehavingServerSuite<C> {

  private static final Pattern DOMAIN = Pattern.compile("(?i)domain(?:name)?=([^&]+)");

  private Sample<C> anyCall() {
    return calls().get(0);
  }

  private C clientOf(TestServer server) {
    return client(settings -> settings.baseUrl(server.url()));
  }

  @Test
  void makesEveryDocumentedCall() {
    Spec spec = Spec.of(builder().getClass().getPackageName().replaceAll(".*\\.", ""));

    assertThat(calls()).extracting(Sample::path).containsExactlyInAnyOrderElementsOf(spec.paths());
  }

  // Answers

  @TestFactory
  Stream<DynamicTest> understandsSuccess() {
    String json = success();
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
        understands("XML", answer(200, successInXml())),
        understands("XML that says it is JSON", typed("application/json", successInXml())),
        understands("XML after a byte order mark", answer(200, "\uFEFF" + successInXml())));
  }

  private DynamicTest understands(String form, MockResponse answer) {
    return dynamicTest(
        form,
        () -> {
          try (TestServer server = TestServer.answering(answer);
              C client = clientOf(server)) {
            for (Sample<C> sample : calls()) {
              assertThat(shown(sample.call().apply(client))).isNotNull();
            }
            assertThat(server.requests()).hasSize(calls().size());
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
    try (TestServer server = TestServer.answering(successInXml());
        C client = client(settings -> settings.baseUrl(server.url()).format(Format.XML))) {
      calls().forEach(sample -> shown(sample.call().apply(client)));

      assertThat(server.requests())
          .allSatisfy(request -> assertThat(asked(request)).containsIgnoringCase("xml"));
    }
  }

  private static String asked(RecordedRequest request) {
    return request.getTarget() + " " + TestServer.parameters(request);
  }

  @Test
  void reportsCodeMessageStatusAndOperation() {
    try (TestServer server = TestServer.answering(answer(418, loginFailure()));
        C client = clientOf(server)) {
      for (Sample<C> sample : calls()) {
        ProviderException exception =
            failure(CredentialsException.class, () -> sample.call().apply(client));

        assertThat(exception.operation()).isEqualTo(sample.operation());
        assertThat(exception.provider()).isEqualTo(client.getClass().getSimpleName());
        assertThat(exception.providerMessage()).isEqualTo(LOGIN_FAILED);
        assertThat(exception.httpStatus()).hasValue(418);
        assertThat(exception.retryAfter()).isEmpty();
        assertThat(exception)
            .hasMessageContaining(LOGIN_FAILED)
            .hasMessageContaining(sample.operation())
            .hasMessageContaining("HTTP 418")
            .hasNoCause();
      }
    }
  }

  @Test
  void keepsMessageOfUnknownFailureInOneLine() {
    String message = "The moon\r\nERROR faked line\u0000 " + "is full ".repeat(1000);
    try (TestServer server = TestServer.answering(unknownFailure(message));
        C client = clientOf(server)) {
      ProviderException exception =
          failure(ProviderException.class, () -> anyCall().call().apply(client));

      assertThat(exception.providerMessage())
          .startsWith("The moon ERROR faked line is full is full")
          .endsWith("...")
          .hasSizeLessThan(1100);
    }
  }

  // Secrets

  @TestFactory
  Stream<DynamicTest> showsNoSecret_whenServerRepeatsRequest() {
    Map<String, UnaryOperator<String>> manners =
        Map.of(
            "as it was sent", sent -> sent,
            "decoded", ProviderBehavior::decoded,
            "encoded twice", ProviderBehavior::encoded,
            "encoded three times", sent -> encoded(encoded(sent)),
            "decoded and escaped for JSON", sent -> Json.text(decoded(sent)),
            "decoded and escaped for XML", sent -> Json.xml(decoded(sent)),
            "decoded and encoded anew", sent -> encoded(decoded(sent)),
            "in lower case hexadecimal", sent -> lowerCaseHex(sent));
    return manners.entrySet().stream()
        .map(manner -> dynamicTest(manner.getKey(), () -> repeats(manner.getValue())));
  }

  private void repeats(UnaryOperator<String> manner) {
    CapturedLog log = new CapturedLog();
    try (TestServer server =
            TestServer.answering(
                request ->
                    answer(
                        200,
                        unknownFailure(
                            "Refused: " + manner.apply(TestServer.parameters(request)))));
        C client = client(settings -> settings.baseUrl(server.url()).logger(log))) {
      for (Sample<C> sample : calls()) {
        ProviderException exception =
            failure(ProviderException.class, () -> sample.call().apply(client));

        assertThat(exception.providerMessage()).startsWith("Refused: ");
        if (TestServer.parameters(last(server)).length() > "null".length()) {
          assertThat(exception.providerMessage()).contains("***");
        }
      }
    }
  }

  private static RecordedRequest last(TestServer server) {
    return server.requests().get(server.requests().size() - 1);
  }

  private static String decoded(String sent) {
    return URLDecoder.decode(sent, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String lowerCaseHex(String sent) {
    return Pattern.compile("%[0-9A-F]{2}")
        .matcher(sent)
        .replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
  }

  @Test
  void showsNoSecret_whenBrokenServerRepeatsRequest() throws IOException {
    try (BrokenServer server =
            BrokenServer.afterRequest(
                (socket, request) -> BrokenServer.write(socket, request.replace("POST /", "")));
        C client =
            client(
                settings -> settings.baseUrl(server.url()).timing(new SteppingTime().timing()))) {
      for (Sample<C> sample : calls()) {
        ProviderException exception =
            failure(ProviderException.class, () -> sample.call().apply(client));

        assertThat(exception).hasCauseInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void showsNoSecret() {
    ClientBuilder<?> builder = builder();
    shown(builder);
    shown(builder.environment(environment()));
    try (C client = build(builder)) {
      shown(client);
      shown(client.retrieval());
      shown(client.with(CallOptions.none().parameter("password", Secrets.PASSWORD)));
      shown(CallOptions.none().parameter("password", Secrets.PASSWORD));
    }
  }

  // The log

  @Test
  void writesOneLineForEachAttempt() {
    CapturedLog log = new CapturedLog();
    try (TestServer server = TestServer.answering(answer(200, success()));
        C client = client(settings -> settings.baseUrl(server.url()).logger(log))) {
      for (Sample<C> sample : calls()) {
        int before = log.lines().size();
        sample.call().apply(client);

        assertThat(log.lines()).hasSize(before + 1);
        assertThat(log.lines().get(before))
            .matches(
                "DEBUG %s %s, attempt 1: OK after \\d+ ms"
                    .formatted(client.getClass().getSimpleName(), sample.operation()));
      }
    }
  }

  @Test
  void writesReasonAndNumberOfEachFailedAttempt() {
    CapturedLog log = new CapturedLog();
    try (C client =
        client(
            settings ->
                settings
                    .baseUrl(URI.create("http://127.0.0.1:1"))
                    .timing(new SteppingTime().timing())
                    .logger(log))) {
      failure(NotSentException.class, () -> anyCall().call().apply(client));

      assertThat(log.lines()).hasSize(4);
      assertThat(log.lines().get(3)).contains("attempt 4: NOT_SENT after ");
    }
  }

  @Test
  void writesReasonAndCode_whenServiceRefuses() {
    CapturedLog log = new CapturedLog();
    try (TestServer server = TestServer.answering(loginFailure());
        C client = client(settings -> settings.baseUrl(server.url()).logger(log))) {
      ProviderException exception =
          failure(CredentialsException.class, () -> anyCall().call().apply(client));

      String code = exception.code().map(" (%s)"::formatted).orElse("");
      assertThat(log.lines().get(0)).contains(": INVALID_CREDENTIALS" + code + " after ");
    }
  }

  @Test
  void writesToLoggerOfPlatform_unlessToldOtherwise() {
    try (TestServer server = TestServer.answering(success());
        C client = clientOf(server)) {
      anyCall().call().apply(client);
    }
    // The LeakDetector has set the platform's loggers to their most talkative level.
    assertThat(LeakDetector.output()).contains(anyCall().operation() + ", attempt 1: OK");
  }

  // Repeating

  @Test
  void repeatsUnsentCall() {
    SteppingTime time = new SteppingTime();
    try (TestServer server = TestServer.answering(success());
        C client =
            client(
                settings ->
                    settings
                        .baseUrl(URI.create("http://localhost:" + server.url().getPort()))
                        .timing(time.timing())
                        .httpClient(unreachableTwice()))) {
      shown(anyCall().call().apply(client));

      assertThat(server.requests()).hasSize(1);
      assertThat(time.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }
  }

  /** The first two connections fail. */
  private static OkHttpClient unreachableTwice() {
    AtomicInteger failures = new AtomicInteger();
    return new OkHttpClient.Builder()
        .dns(
            host -> {
              if (failures.incrementAndGet() <= 2) {
                throw new UnknownHostException(host);
              }
              return Dns.SYSTEM.lookup(host);
            })
        .build();
  }

  @Test
  void givesUp_whenThreadIsInterrupted() throws InterruptedException {
    CapturedLog log = new CapturedLog();
    Timing timing =
        new Timing(
            Clock.systemUTC(),
            pause -> {
              throw new InterruptedException();
            },
            () -> 0);
    try (C client =
        client(
            settings ->
                settings.baseUrl(URI.create("http://127.0.0.1:1")).timing(timing).logger(log))) {
      failure(NotSentException.class, () -> anyCall().call().apply(client));

      assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
      assertThat(log.lines()).hasSize(1);
    }
  }

  @Test
  void endsWithinItsTime_withAllItsRepetitions() throws IOException {
    try (BrokenServer server =
            BrokenServer.afterRequest((socket, request) -> Thread.sleep(10_000));
        C client =
            client(
                settings -> settings.baseUrl(server.url()).callTimeout(Duration.ofMillis(300)))) {
      for (Sample<C> sample : calls().subList(0, Math.min(3, calls().size()))) {
        int before = server.requests().size();
        long start = System.nanoTime();
        failure(ProviderException.class, () -> sample.call().apply(client));

        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(time).isBetween(Duration.ofMillis(250), Duration.ofSeconds(3));
        assertThat(server.requests()).hasSize(before + 1);
      }
    }
  }

  // Many threads, another thread, the end

  @Test
  void servesManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    CountDownLatch start = new CountDownLatch(1);
    try (TestServer server =
            TestServer.answering(request -> answer(200, answerAbout(domainOf(request))));
        C client = clientOf(server)) {
      List<CompletableFuture<String>> answers = new ArrayList<>();
      for (int i = 0; i < 320; i++) {
        String domain = "domain-" + i + ".com";
        answers.add(
            CompletableFuture.supplyAsync(
                () -> {
                  try {
                    start.await();
                  } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                  }
                  return askAbout(client, domain);
                },
                threads));
      }
      start.countDown();

      for (int i = 0; i < 320; i++) {
        assertThat(answers.get(i).get(20, TimeUnit.SECONDS)).isEqualTo("domain-" + i + ".com");
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String domainOf(RecordedRequest request) {
    Matcher domain = DOMAIN.matcher(TestServer.parameters(request));
    return domain.find() ? domain.group(1) : "none";
  }

  @Test
  void answersOnAnotherThread() {
    try (TestServer server = TestServer.answering(success());
        C client = clientOf(server)) {
      Thread[] caller = new Thread[1];
      Object answer =
          client
              .async(
                  self -> {
                    caller[0] = Thread.currentThread();
                    return (Object) anyCall().call().apply(self);
                  })
              .join();

      assertThat(shown(answer)).isNotNull();
      assertThat(caller[0]).isNotSameAs(Thread.currentThread());
    }
  }

  @Test
  void failsOnAnotherThreadWithSameException() {
    try (TestServer server = TestServer.answering(loginFailure());
        C client = clientOf(server)) {
      CompletionException exception =
          failure(
              CompletionException.class,
              () -> client.async(self -> (Object) anyCall().call().apply(self)).join());

      assertThat(exception).hasCauseInstanceOf(CredentialsException.class);
    }
  }

  @Test
  void repeatsNothing_whenFutureIsCancelled() {
    CapturedLog log = new CapturedLog();
    CountDownLatch waiting = new CountDownLatch(1);
    CountDownLatch disturbed = new CountDownLatch(1);
    Timing timing = new Timing(Clock.systemUTC(), pause -> doze(waiting, disturbed), () -> 0);
    try (C client =
        client(
            settings ->
                settings.baseUrl(URI.create("http://127.0.0.1:1")).timing(timing).logger(log))) {
      CompletableFuture<Object> answer = client.async(self -> anyCall().call().apply(self));
      await(waiting);
      answer.cancel(true);
      await(disturbed);
    }
    assertThat(log.lines()).hasSize(1);
  }

  /** Waits until the thread is interrupted. */
  private static void doze(CountDownLatch waiting, CountDownLatch disturbed)
      throws InterruptedException {
    waiting.countDown();
    try {
      new CountDownLatch(1).await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      disturbed.countDown();
      throw e;
    }
  }

  @Test
  void refusesCalls_whenClosed() {
    try (TestServer server = TestServer.answering(success())) {
      C client = clientOf(server);
      C view = client.with(CallOptions.none());
      anyCall().call().apply(client);
      client.close();
      client.close();

      for (C closed : List.of(client, view)) {
        assertThat(failure(IllegalStateException.class, () -> anyCall().call().apply(closed)))
            .hasMessageContaining("closed");
        failure(IllegalStateException.class, () -> direct(closed).execute());
        failure(
            IllegalStateException.class, () -> closed.async(self -> anyCall().call().apply(self)));
      }
      assertThat(server.requests()).hasSize(1);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void repeatsNothing_whenClosedMeanwhile() {
    CapturedLog log = new CapturedLog();
    List<C> client = new ArrayList<>();
    Timing timing = new Timing(Clock.systemUTC(), pause -> client.get(0).close(), () -> 0);
    client.add(
        client(
            settings ->
                settings.baseUrl(URI.create("http://127.0.0.1:1")).timing(timing).logger(log)));

    failure(NotSentException.class, () -> anyCall().call().apply(client.get(0)));

    assertThat(log.lines()).hasSize(1);
  }

  @Test
  void staysOpen_whenViewIsClosed() {
    try (TestServer server = TestServer.answering(success());
        C client = clientOf(server)) {
      client.with(CallOptions.none()).close();

      assertThat(anyCall().call().apply(client)).isNotNull();
    }
  }

  // An HTTP client of the application

  @Test
  void showsNoCredential_toInterceptorsAndListenersOfApplication() throws IOException {
    StringBuffer seen = new StringBuffer();
    Interceptor interceptor =
        chain -> {
          Response response = chain.proceed(chain.request());
          seen.append(everything(chain.request())).append(everything(response));
          return response;
        };
    EventListener listener =
        new EventListener() {
          @Override
          public void requestHeadersEnd(Call call, Request request) {
            seen.append(everything(call.request())).append(everything(request));
          }

          @Override
          public void responseHeadersEnd(Call call, Response response) {
            seen.append(everything(response));
          }

          @Override
          public void followUpDecision(Call call, Response response, Request next) {
            seen.append(everything(response));
          }
        };
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(interceptor)
            .addNetworkInterceptor(interceptor)
            .eventListener(listener)
            .build();
    MockResponse page = answer(502, "<html>");
    try (TestServer server = TestServer.answering(answer(200, success()), page);
        C client =
            client(
                settings ->
                    settings
                        .baseUrl(server.url())
                        .httpClient(own)
                        .timing(new SteppingTime().timing()))) {
      anyCall().call().apply(client);
      failure(ProviderException.class, () -> anyCall().call().apply(client));
      retrofit2.Response<?> direct = direct(client).execute();
      seen.append(direct).append(everything(direct.raw())).append(new HttpException(direct));

      assertThat(
              Leaks.in(server.requests().get(0) + TestServer.parameters(server.requests().get(0))))
          .as("what was sent")
          .isNotEmpty();
    }
    List<String> credentials = new ArrayList<>(Secrets.all());
    credentials.remove(Secrets.AUTHCODE);
    assertThat(seen).contains("/");
    assertThat(Leaks.in(seen.toString(), credentials)).isEmpty();
  }

  private static String everything(Response response) {
    Response before = response.networkResponse();
    return response + everything(response.request()) + (before == null ? "" : everything(before));
  }

  private static String everything(Request request) {
    try {
      return request + " " + request.url() + request.headers() + TestServer.form(request) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void keepsHttpClientOfApplicationAsItWas() throws IOException {
    List<String> seen = new ArrayList<>();
    OkHttpClient own =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.add(chain.request().url() + " " + TestServer.form(chain.request()));
                  return chain.proceed(chain.request().newBuilder().header("X-Own", "1").build());
                })
            .build();
    try (TestServer server = TestServer.answering(success())) {
      try (C client = client(settings -> settings.baseUrl(server.url()).httpClient(own))) {
        calls().forEach(sample -> sample.call().apply(client));
      }

      assertThat(server.requests())
          .hasSize(calls().size())
          .allSatisfy(request -> assertThat(request.getHeaders().get("X-Own")).isEqualTo("1"));
      assertThat(seen).hasSize(calls().size());
      List<String> credentials = new ArrayList<>(Secrets.all());
      credentials.remove(Secrets.AUTHCODE);
      assertThat(Leaks.in(String.join("\n", seen), credentials)).isEmpty();
      Request another = new Request.Builder().url(server.url().toString()).build();
      try (Response response = own.newCall(another).execute()) {
        assertThat(response.code()).as("the application's client is still open").isEqualTo(200);
      }
      assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
    }
  }

  // Options

  @Test
  void passesRawAnswerToWatcher() {
    List<RawAnswer> answers = new ArrayList<>();
    MockResponse refusal =
        answer(400, loginFailure()).newBuilder().setHeader("X-Trace", "abc").build();
    try (TestServer server = TestServer.answering(answer(200, success()), refusal);
        C client = clientOf(server).with(CallOptions.none().onAnswer(answers::add))) {
      anyCall().call().apply(client);
      failure(CredentialsException.class, () -> anyCall().call().apply(client));

      assertThat(answers).extracting(RawAnswer::status).containsExactly(200, 400);
      assertThat(answers).extracting(RawAnswer::body).containsExactly(success(), loginFailure());
      assertThat(answers.get(1).headers().get("X-Trace")).isEqualTo("abc");
      assertThat(shown(answers.get(1)).toString()).doesNotContain("abc", LOGIN_FAILED);
    }
  }

  @Test
  void passesUnreadableAnswerToWatcher() {
    List<RawAnswer> answers = new ArrayList<>();
    MockResponse page = answer(503, "<html>").newBuilder().setHeader("Retry-After", "7200").build();
    try (TestServer server = TestServer.answering(page);
        C client = clientOf(server).with(CallOptions.none().onAnswer(answers::add))) {
      ProviderException exception =
          failure(ProviderException.class, () -> anyCall().call().apply(client));

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
    try (TestServer server = TestServer.answering(success());
        C client = clientOf(server).with(options)) {
      anyCall().call().apply(client);
    }
    assertThat(watchers).containsExactly("first", "second");
  }

  @Test
  void endsWithExceptionOfWatcher() {
    CapturedLog log = new CapturedLog();
    try (TestServer server = TestServer.answering(success());
        C client =
            client(settings -> settings.baseUrl(server.url()).logger(log))
                .with(
                    CallOptions.none()
                        .onAnswer(
                            answer -> {
                              throw new UnsupportedOperationException("enough");
                            }))) {
      failure(UnsupportedOperationException.class, () -> anyCall().call().apply(client));

      assertThat(server.requests()).hasSize(1);
      assertThat(log.lines()).hasSize(1).noneMatch(line -> line.contains("OK"));
    }
  }

  @Test
  void sendsExtraParameters() {
    CallOptions options = CallOptions.none().parameter("x-one", "1 +&").parameter("x-one", "ü");
    try (TestServer server = TestServer.answering(success());
        C client = clientOf(server).with(options)) {
      calls().forEach(sample -> sample.call().apply(client));

      assertThat(server.requests())
          .allSatisfy(
              request ->
                  assertThat(TestServer.parameters(request)).contains("%2B%26&x-one=%C3%BC"));
    }
  }

  @Test
  void authenticatesCallsOfGeneratedInterface() throws IOException {
    try (TestServer server = TestServer.answering(success());
        C client = clientOf(server)) {
      anyCall().call().apply(client);
      assertThat(shown(direct(client).execute().body())).isNotNull();

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
        C client = clientOf(server)) {
      retrofit2.Response<?> response = direct(client).execute();

      assertThat(response.code()).isEqualTo(503);
      assertThat(response.headers().get("Retry-After")).isEqualTo("0");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void failsLikeRetrofit_whenAnswerToGeneratedInterfaceIsUnreadable() {
    try (TestServer server = TestServer.answering("<html>");
        C client = clientOf(server)) {
      failure(IOException.class, () -> direct(client).execute());
    }
  }

  // Settings

  @Test
  void takesCredentialsAndSettingsFromEnvironment() {
    try (TestServer server = TestServer.answering(success())) {
      Map<String, String> environment = new HashMap<>(environment());
      environment.put(variable("BASE_URL"), " " + server.url() + "/sub ");
      environment.put(variable("FORMAT"), "xml");
      environment.put(variable("CONNECT_TIMEOUT"), "5");
      environment.put(variable("READ_TIMEOUT"), "6");
      environment.put(variable("CALL_TIMEOUT"), "7");
      ClientBuilder<?> builder = builder().environment(environment);
      try (C client = build(builder)) {
        shown(anyCall().call().apply(client));
      }

      RecordedRequest request = server.requests().get(0);
      assertThat(request.getTarget()).startsWith("/sub" + anyCall().path());
      assertThat(asked(request)).containsIgnoringCase("xml");
      OkHttpClient http = builder.http(NO_AUTHENTICATION);
      assertThat(http.connectTimeoutMillis()).isEqualTo(5_000);
      assertThat(http.readTimeoutMillis()).isEqualTo(6_000);
      assertThat(http.writeTimeoutMillis()).isEqualTo(6_000);
      assertThat(http.callTimeoutMillis()).isEqualTo(7_000);
    }
  }

  private static final Authentication NO_AUTHENTICATION =
      new Authentication() {
        @Override
        public Stream<String> secrets(RequestParameters parameters) {
          return Stream.empty();
        }

        @Override
        public Request authenticate(Request request) {
          return request;
        }
      };

  private String variable(String name) {
    return builder().getClass().getEnclosingClass().getSimpleName().toUpperCase(Locale.ROOT)
        + "_"
        + name;
  }

  @Test
  void namesVariable_whenCredentialIsMissingFromEnvironment() {
    for (String name : environment().keySet()) {
      for (String missing : List.of("", " ")) {
        Map<String, String> environment = new HashMap<>(environment());
        environment.put(name, missing);
        IllegalStateException exception =
            failure(IllegalStateException.class, () -> builder().environment(environment));

        assertThat(exception).hasMessageContaining(name);
      }
      Map<String, String> environment = new HashMap<>(environment());
      environment.remove(name);
      IllegalStateException exception =
          failure(IllegalStateException.class, () -> builder().environment(environment));
      assertThat(exception).hasMessageContaining(name);
    }
  }

  @TestFactory
  Stream<DynamicTest> namesVariableButNotItsValue_whenSettingIsWrong() {
    String secret = "hush";
    return Stream.of(
            Map.entry("BASE_URL", "http://user:hush@api.example.com"),
            Map.entry("BASE_URL", "http://hush.example.com"),
            Map.entry("BASE_URL", "ftp://hush.example.com"),
            Map.entry("BASE_URL", "h u s h"),
            Map.entry("PROXY", "https://user:hush@proxy.example.com"),
            Map.entry("PROXY", "hush:8080"),
            Map.entry("PROXY", "http://user:hush @proxy"),
            Map.entry("FORMAT", "hush"),
            Map.entry("CONNECT_TIMEOUT", "hush"),
            Map.entry("READ_TIMEOUT", "-1"),
            Map.entry("READ_TIMEOUT", "0"),
            Map.entry("CALL_TIMEOUT", "9999999999999"))
        .map(
            wrong ->
                dynamicTest(
                    wrong.getKey() + " = " + wrong.getValue(),
                    () -> {
                      Map<String, String> environment = new HashMap<>(environment());
                      environment.put(variable(wrong.getKey()), wrong.getValue());
                      IllegalStateException exception =
                          failure(
                              IllegalStateException.class,
                              () -> builder().environment(environment));

                      assertThat(exception)
                          .hasMessageContaining(variable(wrong.getKey()))
                          .hasNoCause();
                      assertThat(exception.getMessage()).doesNotContain(secret);
                    }));
  }

  @Test
  void namesSetter_whenCredentialsAreMissing() {
    assertThat(failure(IllegalStateException.class, () -> build(builder())))
        .hasMessageContaining("credentials(");
  }

  @Test
  void acceptsSettings() {
    ClientBuilder<?> builder = builder();

    assertThat(
            builder
                .baseUrl(URI.create("https://api.example.com"))
                .connectTimeout(Duration.ofMillis(1))
                .readTimeout(Duration.ofMillis(1))
                .callTimeout(Duration.ofMillis(Integer.MAX_VALUE))
                .proxy(URI.create("http://proxy.example.com:8080"))
                .httpClient(new OkHttpClient())
                .logger(new CapturedLog())
                .format(Format.XML)
                .timing(Timing.system()))
        .isSameAs(builder);
  }

  @Test
  void refusesInvalidSettings() {
    ClientBuilder<?> builder = builder();
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofDays(25))) {
      assertThat(failure(IllegalArgumentException.class, () -> builder.readTimeout(wrong)))
          .hasMessageContaining("readTimeout");
      assertThat(failure(IllegalArgumentException.class, () -> builder.connectTimeout(wrong)))
          .hasMessageContaining("connectTimeout");
      assertThat(failure(IllegalArgumentException.class, () -> builder.callTimeout(wrong)))
          .hasMessageContaining("callTimeout");
    }
    for (String wrong :
        List.of("http://api.example.com", "https://u@api.example.com", "https://h/?q", "file:/x")) {
      failure(IllegalArgumentException.class, () -> builder.baseUrl(URI.create(wrong)));
    }
    for (String right :
        List.of("https://api.example.com", "http://localhost:8", "http://[::1]:8/a/")) {
      builder.baseUrl(URI.create(right));
    }
    String proxy = "https://user:" + encoded(Secrets.PROXY_PASSWORD) + "@proxy.example.com";
    failure(IllegalArgumentException.class, () -> builder.proxy(URI.create(proxy)));
  }

  @Test
  void usesProxyWithPassword_withoutShowingIt() {
    CapturedLog log = new CapturedLog();
    try (TestServer proxy =
            TestServer.answering(
                request ->
                    request.getHeaders().get("Proxy-Authorization") == null
                        ? credentialsWanted()
                        : answer(200, success()));
        C client =
            client(
                settings ->
                    settings
                        .baseUrl(URI.create("http://127.0.0.1:1"))
                        .logger(log)
                        .proxy(withUser(proxy.url())))) {
      shown(anyCall().call().apply(client));

      assertThat(last(proxy).getHeaders().get("Proxy-Authorization"))
          .isEqualTo(Credentials.basic("user", Secrets.PROXY_PASSWORD));
      assertThat(last(proxy).getTarget()).startsWith("http://127.0.0.1:1/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void sendsPasswordOnce_toProxyThatRefusesIt(String scheme) {
    try (TestServer proxy = TestServer.answering(credentialsWanted());
        C client =
            client(
                settings ->
                    settings
                        .baseUrl(URI.create(scheme + "://127.0.0.1:1"))
                        .proxy(withUser(proxy.url())))) {
      assertThat(failure(NotSentException.class, () -> anyCall().call().apply(client)))
          .hasMessageContaining("the proxy refuses the credentials");

      assertThat(proxy.requests())
          .filteredOn(request -> request.getHeaders().get("Proxy-Authorization") != null)
          .hasSize(1);
    }
  }

  @Test
  void triesOnlyOnce_whenProxyWantsCredentialsAndThereAreNone() {
    try (TestServer proxy = TestServer.answering(credentialsWanted());
        C client =
            client(
                settings ->
                    settings.baseUrl(URI.create("https://127.0.0.1:1")).proxy(proxy.url()))) {
      assertThat(failure(NotSentException.class, () -> anyCall().call().apply(client)))
          .hasMessageContaining("the proxy refuses the credentials");
      assertThat(proxy.requests()).hasSize(1);
    }
  }

  @Test
  void usesProxyWithoutUser() {
    try (TestServer proxy = TestServer.answering(success());
        C client =
            client(
                settings ->
                    settings.baseUrl(URI.create("http://127.0.0.1:1")).proxy(proxy.url()))) {
      assertThat(anyCall().call().apply(client)).isNotNull();

      assertThat(last(proxy).getTarget()).startsWith("http://127.0.0.1:1/");
      assertThat(last(proxy).getHeaders().get("Proxy-Authorization")).isNull();
    }
  }

  private static MockResponse credentialsWanted() {
    return answer(407, "").newBuilder().setHeader("Proxy-Authenticate", "Basic").build();
  }

  private static URI withUser(URI proxy) {
    String user = "://user:" + encoded(Secrets.PROXY_PASSWORD).replace("+", "%20") + "@";
    return URI.create(proxy.toString().replace("://", user));
  }

  @Test
  void sendsNothing_whenProxyRefuses() {
    SteppingTime time = new SteppingTime();
    try (TestServer proxy = TestServer.answering(answer(403, "no"));
        C client =
            client(
                settings ->
                    settings
                        .baseUrl(URI.create("https://127.0.0.1:1"))
                        .timing(time.timing())
                        .proxy(withUser(proxy.url())))) {
      failure(NotSentException.class, () -> anyCall().call().apply(client));

      assertThat(proxy.requests())
          .hasSize(4)
          .allSatisfy(request -> assertThat(request.getMethod()).isEqualTo("CONNECT"));
    }
  }
}
