package org.domainbindings.http;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.domainbindings.Failure;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import retrofit2.Call;
import retrofit2.Retrofit;

/**
 * Sends the calls of one provider: repeats what is safe to repeat, authenticates, decodes, and turns
 * what went wrong into the exception that says so.
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
  private volatile boolean closed;

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
  }

  /**
   * Returns a generated interface whose calls use this transport's authentication and settings.
   *
   * @param <A> the interface
   * @param api the interface
   * @return its calls; they throw nothing of this library and are never repeated
   */
  public <A> A api(Class<A> api) {
    return retrofit.create(api);
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
    if (closed) {
      throw new IllegalStateException("This " + provider + " client is closed");
    }
    Request request = call.request();
    Instant started = pacing.clock().instant();
    for (int attempt = 1; ; attempt++) {
      try {
        Duration spent = Duration.between(started, pacing.clock().instant());
        return attempt(operation, request, attempt, retries.total().minus(spent));
      } catch (ProviderException e) {
        pause(e, retries.pause(operation, e, attempt, started, pacing).orElseThrow(() -> e));
      }
    }
  }

  private void pause(ProviderException failure, Duration time) {
    try {
      pacing.sleeper().sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
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
      Redaction redaction = Redaction.of(response.request(), secretNames);
      return decode(operation, read(response), redaction);
    } catch (IOException e) {
      throw unanswered(operation, departure, e);
    } catch (UnreadableAnswerException e) {
      throw unreadable(operation, 0, e);
    }
  }

  private <T> T decode(Operation<T> operation, RawAnswer answer, Redaction redaction) {
    try {
      Optional<Failure> failure = errors.read(operation, answer, decoder);
      if (failure.isPresent()) {
        Failure known = redaction.apply(failure.get()).withHttpStatus(answer.status());
        throw ProviderException.of(RetryAfter.add(known, answer, pacing.clock()), null);
      }
      return decoder.decode(answer.body(), operation.answer());
    } catch (UnreadableAnswerException e) {
      throw unreadable(operation, answer.status(), e);
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

  private ProviderException unanswered(Operation<?> operation, Departure departure, IOException e) {
    if (!departure.happened()) {
      String message = "nothing was sent, the service could not be reached";
      return failure(operation, Reason.NOT_SENT, message, 0, e);
    }
    String message = "the request was sent, but no answer came";
    return effectless(operation)
        ? failure(operation, Reason.SERVICE_UNAVAILABLE, message, 0, e)
        : unknownOutcome(operation, message, 0, e);
  }

  private ProviderException unreadable(
      Operation<?> operation, int status, UnreadableAnswerException e) {
    String message = String.valueOf(e.getMessage());
    if (!effectless(operation)) {
      return unknownOutcome(operation, message, status, e);
    }
    Reason reason = status >= 500 ? Reason.SERVICE_UNAVAILABLE : Reason.UNREADABLE_ANSWER;
    return failure(operation, reason, message, status, e);
  }

  private static boolean effectless(Operation<?> operation) {
    return operation.repeat() == Operation.Repeat.READ;
  }

  private ProviderException unknownOutcome(
      Operation<?> operation, String message, int status, Exception cause) {
    String advice = message + "; it may have taken effect: " + operation.check();
    return failure(operation, Reason.UNKNOWN_OUTCOME, advice, status, cause);
  }

  private ProviderException failure(
      Operation<?> operation, Reason reason, String message, int status, Exception cause) {
    Failure failure = Failure.of(provider, operation.name(), reason, message);
    return ProviderException.of(status == 0 ? failure : failure.withHttpStatus(status), cause);
  }

  /**
   * Ends all connections, unless the application brought its own HTTP client.
   *
   * <p>Calls that are under way may fail; later calls are refused.
   */
  @Override
  public void close() {
    closed = true;
    if (ownsHttp) {
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }
}
