package org.domainbindings.http;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.domainbindings.Failure;
import org.domainbindings.ProviderException;
import retrofit2.Retrofit;

/** A provider's service as seen from here: sends it a request, once, and reads the answer. */
final class Service {

  private final String provider;
  private final OkHttpClient http;
  private final OkHttpClient httpWithoutPool;
  private final boolean ownsHttp;
  private final Decoder decoder = new Decoder(new Moshi.Builder().build());
  private final Retrofit retrofit;
  private final ErrorReader errors;
  private final Authentication authentication;
  private final Duration callTimeout;
  private final Pacing pacing;
  private final AttemptLog log;
  private volatile boolean closed;

  Service(ClientBuilder<?> settings, ErrorReader errors, Authentication authentication) {
    provider = settings.provider();
    http = settings.http(authentication);
    httpWithoutPool = http.newBuilder().connectionPool(noPool()).build();
    ownsHttp = settings.ownsHttp();
    retrofit =
        settings
            .retrofit(new AnswerConverter(decoder))
            .callFactory(this::newCall)
            .build();
    this.errors = errors;
    this.authentication = authentication;
    callTimeout = settings.callTimeout();
    pacing = settings.pacing();
    log = settings.log();
  }

  private static ConnectionPool noPool() {
    return new ConnectionPool(0, 1, TimeUnit.MILLISECONDS);
  }

  <A> A api(Class<A> api) {
    return retrofit.create(api);
  }

  ExecutorService executor() {
    return http.dispatcher().executorService();
  }

  Retries retries(Operation<?> operation) {
    return new Retries(operation, callTimeout, pacing);
  }

  Failures failures(Operation<?> operation, Request request) {
    RequestParameters parameters = RequestParameters.of(request);
    Redaction redaction = Redaction.of(authentication.secrets(parameters));
    return new Failures(provider, operation, redaction, pacing.clock());
  }

  /** Sends a request and writes the line for the log. */
  <T> T exchange(
      Operation<T> operation, Request request, Attempt attempt, Consumer<RawAnswer> watcher) {
    Instant started = pacing.clock().instant();
    String outcome = "abandoned";
    try {
      T answer = send(operation, request, attempt, watcher);
      outcome = "OK";
      return answer;
    } catch (ProviderException e) {
      outcome = e.reason() + e.code().map(code -> " (" + code + ")").orElse("");
      throw e;
    } finally {
      Duration time = Duration.between(started, pacing.clock().instant());
      log.write(operation.name(), attempt.number(), outcome, time);
    }
  }

  private <T> T send(
      Operation<T> operation, Request request, Attempt attempt, Consumer<RawAnswer> watcher) {
    Call call = client(operation).newCall(request.newBuilder().tag(Attempt.class, attempt).build());
    call.timeout().timeout(Math.max(1, attempt.left().toMillis()), TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      return read(operation, response, watcher);
    } catch (IOException e) {
      throw attempt
          .departure()
          .map(departure -> failures(operation, departure.request()).unanswered(e))
          .orElseGet(() -> failures(operation, request).notSent(e));
    }
  }

  /**
   * A pooled connection can have been closed by the server; the request that finds it out may or
   * may not have arrived. Calls with effect are worth a connection of their own.
   */
  private OkHttpClient client(Operation<?> operation) {
    return operation.changesNothing() ? http : httpWithoutPool;
  }

  private <T> T read(Operation<T> operation, Response response, Consumer<RawAnswer> watcher)
      throws IOException {
    try {
      String body = Decoder.text(response.body());
      RawAnswer answer = new RawAnswer(response.code(), response.headers(), body);
      watcher.accept(answer);
      Optional<Failure> failure = errors.read(operation, answer, decoder);
      if (failure.isPresent()) {
        throw failures(operation, response.request()).refused(failure.get(), response);
      }
      // What is answered without a word has nothing to decode.
      return operation.answer() == Void.class ? null : decoder.decode(body, operation.answer());
    } catch (UnreadableAnswerException e) {
      throw failures(operation, response.request()).unreadable(e, response);
    }
  }

  /** Waits before the next attempt; says no if there must be none any more. */
  boolean waits(Duration pause) {
    try {
      pacing.sleeper().sleep(pause);
      return !closed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What Retrofit makes its calls with. */
  private Call newCall(Request request) {
    refuseIfClosed();
    return http.newCall(request);
  }

  void refuseIfClosed() {
    if (closed) {
      throw new IllegalStateException("This " + provider + " client is closed");
    }
  }

  void close() {
    closed = true;
    if (ownsHttp) {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }
}
