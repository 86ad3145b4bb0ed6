package org.domainbindings.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.domainbindings.Failure;
import org.domainbindings.ProviderException;
import org.domainbindings.http.ConnectionCheck.DeadConnectionException;
import retrofit2.Retrofit;

/** The provider's service: sends it a request, once, and reads the answer. */
final class Service {

  /** More than the idle connections of any pool. */
  private static final int MOST_DEAD_CONNECTIONS = 100;

  private final String provider;
  private final OkHttpClient http;
  private final OkHttpClient httpWithoutPool;
  private final boolean ownsHttp;
  private final Decoder decoder;
  private final Retrofit retrofit;
  private final ErrorReader errors;
  private final Authentication authentication;
  private final Duration callTimeout;
  private final Timing timing;
  private final AttemptLog log;
  private final Set<Call> running = ConcurrentHashMap.newKeySet();
  private final Set<Thread> waiting = new HashSet<>();
  private volatile boolean closed;

  Service(ClientBuilder<?> settings, ErrorReader errors, Authentication authentication) {
    provider = settings.provider();
    http = settings.http(authentication);
    httpWithoutPool = http.newBuilder().connectionPool(noPool()).build();
    ownsHttp = settings.ownsHttp();
    decoder = new Decoder(settings.moshi(), settings.maxAnswerSize());
    retrofit =
        settings
            .retrofit(new AnswerConverter(decoder, this::withoutCredentials))
            .callFactory(this::newCall)
            .build();
    this.errors = errors;
    this.authentication = authentication;
    callTimeout = settings.callTimeout();
    timing = settings.timing();
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
    return new Retries(operation, callTimeout, timing);
  }

  Failures failures(Operation<?> operation, Request request) {
    return new Failures(provider, operation, redaction(request), timing.clock());
  }

  private Redaction redaction(Request request) {
    return Redaction.of(authentication.secrets(RequestParameters.of(request)));
  }

  /** Redacts the credentials alone, for when there is no request at hand. */
  private String withoutCredentials(String text) {
    Request none = new Request.Builder().url("https://localhost/").build();
    return redaction(none).redacted(text);
  }

  /** Sends a request and writes the line for the log. */
  <T> T exchange(
      Operation<T> operation,
      Request request,
      Attempt attempt,
      Optional<Consumer<RawAnswer>> watcher) {
    Instant started = timing.clock().instant();
    String outcome = "abandoned";
    try {
      T answer = send(operation, request, attempt, watcher);
      outcome = "OK";
      return answer;
    } catch (ProviderException e) {
      outcome = e.reason() + e.code().map(code -> " (" + code + ")").orElse("");
      throw e;
    } finally {
      Duration time = Duration.between(started, timing.clock().instant());
      log.write(operation.name(), attempt.number(), outcome, time);
    }
  }

  private <T> T send(
      Operation<T> operation,
      Request request,
      Attempt attempt,
      Optional<Consumer<RawAnswer>> watcher) {
    Request tagged = request.newBuilder().tag(Attempt.class, attempt).build();
    try {
      return sendOnLiveConnection(operation, tagged, attempt, watcher);
    } catch (IOException e) {
      throw attempt
          .sent()
          .map(sent -> failures(operation, sent.request()).unanswered(e, stopped()))
          .orElseGet(() -> failures(operation, request).notSent(e, stopped()));
    }
  }

  /** OkHttp can throw an undeclared InterruptedException, as Kotlin has no checked exceptions. */
  private static Response execute(Call call) throws IOException {
    try {
      return call.execute();
    } catch (Exception e) {
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new IOException("The thread was interrupted", e);
      }
      throw e;
    }
  }

  /** Each dead connection leaves the pool, so that in the end a new one is made. */
  private <T> T sendOnLiveConnection(
      Operation<T> operation,
      Request request,
      Attempt attempt,
      Optional<Consumer<RawAnswer>> watcher)
      throws IOException {
    for (int dead = 0; ; dead++) {
      Call call = client(operation).newCall(request);
      call.timeout().timeout(Math.max(1, attempt.left().toMillis()), TimeUnit.MILLISECONDS);
      running.add(call);
      if (closed) {
        call.cancel();
      }
      try (Response response = execute(call)) {
        return read(operation, response, attempt, watcher);
      } catch (DeadConnectionException e) {
        if (dead == MOST_DEAD_CONNECTIONS) {
          throw e;
        }
      } finally {
        running.remove(call);
      }
    }
  }

  /** Sockets of an application's own factory cannot be checked for liveness. */
  private OkHttpClient client(Operation<?> operation) {
    boolean pooled = operation.changesNothing() || http.socketFactory() == Sockets.INSTANCE;
    return pooled ? http : httpWithoutPool;
  }

  @SuppressWarnings("NullAway") // Nothing but null is a Void.
  private <T> T read(
      Operation<T> operation,
      Response response,
      Attempt attempt,
      Optional<Consumer<RawAnswer>> watcher)
      throws IOException {
    Request sent = attempt.sent().map(Attempt.Sent::request).orElse(response.request());
    UnaryOperator<String> shown = text -> redaction(sent).redacted(text);
    try {
      Answer answer =
          new Answer(
              response.code(), response.headers(), decoder.read(response.body()), decoder, shown);
      watcher.ifPresent(each -> each.accept(answer.raw()));
      Optional<Failure> failure = errors.read(operation, answer);
      if (failure.isPresent()) {
        throw failures(operation, sent).refused(failure.get(), response);
      }
      // An operation without an answer body has nothing to decode.
      return operation.answer() == Void.class ? null : answer.as(operation.answer());
    } catch (UnreadableAnswerException e) {
      throw failures(operation, sent).unreadable(e, response);
    }
  }

  /** Returns who stopped a call, unless it was the network. */
  private Optional<String> stopped() {
    if (closed) {
      return Optional.of("the client was closed");
    }
    return Thread.currentThread().isInterrupted()
        ? Optional.of("the thread was interrupted")
        : Optional.empty();
  }

  /** Waits before the next attempt; returns false if there must not be one. */
  boolean waits(Duration pause) {
    Thread thread = Thread.currentThread();
    synchronized (waiting) {
      if (closed || thread.isInterrupted()) {
        return false;
      }
      waiting.add(thread);
    }
    try {
      timing.sleeper().sleep(pause);
    } catch (InterruptedException e) {
      thread.interrupt();
    } finally {
      synchronized (waiting) {
        waiting.remove(thread);
      }
    }
    if (closed) {
      // This client interrupted the thread, rather than its owner.
      Thread.interrupted();
    }
    return !closed && !thread.isInterrupted();
  }

  /** The call factory for Retrofit. */
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
    synchronized (waiting) {
      closed = true;
      waiting.forEach(Thread::interrupt);
    }
    running.forEach(Call::cancel);
    if (ownsHttp) {
      http.dispatcher().cancelAll();
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }
}
