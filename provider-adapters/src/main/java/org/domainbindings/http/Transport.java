package org.domainbindings.http;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.domainbindings.Failure;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/**
 * Sends the calls of one provider: repeats what is safe to repeat, authenticates, decodes, and
 * turns what went wrong into the exception that says so.
 */
public final class Transport implements AutoCloseable {

  /** Far more than any documented answer; what is larger is no answer of the service. */
  private static final long LARGEST_BODY = 16L * 1024 * 1024;

  private final String provider;
  private final OkHttpClient http;
  private final boolean ownsHttp;
  private final Retrofit retrofit;
  private final Decoder decoder;
  private final ErrorReader errors;
  private final Set<String> secretNames;
  private final Retries retries;
  private final Pacing pacing;
  private final AttemptLog log;
  private final CallOptions options;
  private final boolean view;
  private final AtomicBoolean closed;

  Transport(ClientBuilder<?> settings, ErrorReader errors, Authentication authentication) {
    provider = settings.provider();
    http = settings.http(authentication);
    ownsHttp = settings.ownsHttp();
    decoder = new Decoder(new Moshi.Builder().build());
    retrofit = settings.retrofit(http, decoder);
    this.errors = errors;
    secretNames = Set.copyOf(authentication.secretNames());
    retries = settings.retries();
    pacing = settings.pacing();
    log = settings.log();
    options = CallOptions.none();
    view = false;
    closed = new AtomicBoolean();
  }

  private Transport(Transport other, CallOptions options) {
    provider = other.provider;
    http = other.http;
    ownsHttp = false;
    decoder = other.decoder;
    retrofit = other.retrofit;
    errors = other.errors;
    secretNames = other.secretNames;
    retries = other.retries;
    pacing = other.pacing;
    log = other.log;
    this.options = options;
    view = true;
    closed = other.closed;
  }

  /**
   * Returns a view of this transport that treats each call in a special way.
   *
   * @param options what is special
   * @return the view; it shares everything with this transport and ends with it
   */
  public Transport with(CallOptions options) {
    return new Transport(this, options);
  }

  /**
   * Returns a generated interface whose calls use this transport's authentication and settings.
   *
   * @param <A> the interface
   * @param api the interface
   * @return its calls; made directly they are never repeated, and failures are not looked for
   */
  public <A> A api(Class<A> api) {
    return retrofit.create(api);
  }

  /**
   * Makes a call on another thread.
   *
   * @param <T> the type of the answer
   * @param call the call
   * @return what the call returns or throws
   */
  public <T> CompletableFuture<T> async(Supplier<T> call) {
    refuseIfClosed();
    return CompletableFuture.supplyAsync(call, http.dispatcher().executorService());
  }

  /**
   * Sends a call, and sends it again where that is safe and can help.
   *
   * @param <T> the type of the answer
   * @param operation what the call is
   * @param call the call
   * @return the decoded answer of a call that succeeded
   * @throws ProviderException if it did not succeed
   */
  public <T> T send(Operation<T> operation, Call<T> call) {
    refuseIfClosed();
    Request request = withParameters(call.request());
    Instant started = pacing.clock().instant();
    boolean doubtful = false;
    for (int attempt = 1; ; attempt++) {
      try {
        Duration spent = Duration.between(started, pacing.clock().instant());
        return attempt(operation, request, attempt, retries.total().minus(spent));
      } catch (ProviderException e) {
        doubtful |= e.reason() == Reason.UNKNOWN_OUTCOME;
        Optional<Duration> pause = retries.pause(operation, e, attempt, started, pacing);
        if (pause.isEmpty() || interrupted(pause.get())) {
          throw doubtful ? stillUnknown(operation, e) : e;
        }
      }
    }
  }

  private void refuseIfClosed() {
    if (closed.get()) {
      throw new IllegalStateException("This " + provider + " client is closed");
    }
  }

  private Request withParameters(Request request) {
    if (options.parameters().isEmpty()) {
      return request;
    }
    RequestParameters parameters = RequestParameters.of(request);
    for (RequestParameters.Parameter parameter : options.parameters()) {
      parameters = parameters.with(parameter.name(), parameter.value());
    }
    return parameters.toRequest();
  }

  private boolean interrupted(Duration pause) {
    try {
      pacing.sleeper().sleep(pause);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private <T> T attempt(Operation<T> operation, Request request, int attempt, Duration left) {
    Instant started = pacing.clock().instant();
    String outcome = "OK";
    try {
      return exchange(operation, request, left);
    } catch (ProviderException e) {
      outcome = e.reason() + e.code().map(code -> " (" + code + ")").orElse("");
      throw e;
    } finally {
      Duration time = Duration.between(started, pacing.clock().instant());
      log.attempt(operation.name(), attempt, outcome, time);
    }
  }

  private <T> T exchange(Operation<T> operation, Request request, Duration left) {
    Departure departure = new Departure();
    Request tagged = request.newBuilder().tag(Departure.class, departure).build();
    okhttp3.Call call = http.newCall(tagged);
    call.timeout().timeout(Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
    try (Response response = call.execute()) {
      return decode(operation, response);
    } catch (IOException e) {
      throw unanswered(operation, departure, e);
    }
  }

  private <T> T decode(Operation<T> operation, Response response) throws IOException {
    try {
      RawAnswer answer = read(response);
      options.watcher().accept(answer);
      Optional<Failure> failure = errors.read(operation, answer, decoder);
      if (failure.isPresent()) {
        throw refused(failure.get(), response);
      }
      return decoder.decode(answer.body(), operation.answer());
    } catch (UnreadableAnswerException e) {
      throw unreadable(operation, response, e);
    }
  }

  private static RawAnswer read(Response response) throws IOException {
    ResponseBody body = response.body();
    BufferedSource source = body.source();
    if (source.request(LARGEST_BODY + 1)) {
      throw new UnreadableAnswerException("the answer is larger than 16 MiB");
    }
    MediaType type = body.contentType();
    Charset charset = type == null ? null : type.charset();
    String text = source.readString(charset == null ? StandardCharsets.UTF_8 : charset);
    return new RawAnswer(response.code(), response.headers(), text);
  }

  private ProviderException refused(Failure failure, Response response) {
    Redaction redaction = Redaction.of(response.request(), secretNames);
    return exception(redaction.apply(failure), response, null);
  }

  private ProviderException unanswered(Operation<?> operation, Departure departure, IOException e) {
    if (!departure.happened()) {
      String message = "nothing was sent, for the service could not be reached";
      return exception(failure(operation, Reason.NOT_SENT, message), null, e);
    }
    String message = "the request was sent, but no whole answer came";
    return operation.changesNothing()
        ? exception(failure(operation, Reason.SERVICE_UNAVAILABLE, message), null, e)
        : exception(unknown(operation, message), null, e);
  }

  private ProviderException unreadable(
      Operation<?> operation, Response response, UnreadableAnswerException e) {
    String message = String.valueOf(e.getMessage());
    if (!operation.changesNothing()) {
      return exception(unknown(operation, message), response, e);
    }
    boolean broken = response.code() >= 500;
    Reason reason = broken ? Reason.SERVICE_UNAVAILABLE : Reason.UNREADABLE_ANSWER;
    return exception(failure(operation, reason, message), response, e);
  }

  /** After one attempt of unknown outcome, no later failure can say that nothing happened. */
  private ProviderException stillUnknown(Operation<?> operation, ProviderException last) {
    if (last.reason() == Reason.UNKNOWN_OUTCOME) {
      return last;
    }
    String message = "an earlier attempt went unanswered, a later one failed: ";
    return exception(unknown(operation, message + last.providerMessage()), null, last);
  }

  private Failure unknown(Operation<?> operation, String message) {
    String advice = message + "; it may have taken effect: " + operation.check();
    return failure(operation, Reason.UNKNOWN_OUTCOME, advice);
  }

  private Failure failure(Operation<?> operation, Reason reason, String message) {
    return Failure.of(provider, operation.name(), reason, message);
  }

  private ProviderException exception(
      Failure failure, @Nullable Response response, @Nullable Exception cause) {
    if (response == null) {
      return ProviderException.of(failure, cause);
    }
    Failure answered = failure.withHttpStatus(response.code());
    return ProviderException.of(
        RetryAfter.add(answered, response.header("Retry-After"), pacing.clock()), cause);
  }

  /**
   * Ends all connections, unless the application brought its own HTTP client.
   *
   * <p>Calls that are under way may fail; later calls are refused. Closing a view of a transport
   * does nothing.
   */
  @Override
  public void close() {
    if (view) {
      return;
    }
    closed.set(true);
    if (ownsHttp) {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }
}
