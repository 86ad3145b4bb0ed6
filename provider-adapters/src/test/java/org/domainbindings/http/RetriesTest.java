package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.domainbindings.Failure;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.http.Operation.Repeat;
import org.domainbindings.testing.SteppingTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RetriesTest {

  private static final Duration TOTAL = Duration.ofSeconds(60);

  private final SteppingTime time = new SteppingTime();

  private Retries retries(Repeat repeat) {
    return new Retries(new Operation<>("call", String.class, repeat, ""), TOTAL, time.timing());
  }

  private static ProviderException failure(Reason reason, Duration retryAfter) {
    Failure failure = Failure.of("Anybody", "call", reason, "no");
    return ProviderException.of(failure.withRetryAfter(retryAfter), null);
  }

  private static ProviderException failure(Reason reason) {
    return ProviderException.of(Failure.of("Anybody", "call", reason, "no"), null);
  }

  /** Passes a request through the interceptor that records it, without a network. */
  private static void send(Attempt attempt) throws IOException {
    Request request =
        new Request.Builder().url("http://127.0.0.1/").tag(Attempt.class, attempt).build();
    Interceptor answer =
        chain ->
            new Response.Builder()
                .request(chain.request())
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .build();
    OkHttpClient client =
        new OkHttpClient.Builder().addInterceptor(Attempt::watch).addInterceptor(answer).build();
    client.newCall(request).execute().close();
  }

  @ParameterizedTest
  @EnumSource(Repeat.class)
  void repeatsUnsentCall(Repeat repeat) {
    Retries retries = retries(repeat);
    List<Optional<Duration>> pauses = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      assertThat(retries.next().number()).isEqualTo(i + 1);
      pauses.add(retries.pause(failure(Reason.NOT_SENT)));
    }

    assertThat(pauses)
        .containsExactly(
            Optional.of(Duration.ofMillis(500)),
            Optional.of(Duration.ofSeconds(1)),
            Optional.of(Duration.ofSeconds(2)),
            Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "READ, THROTTLED, true",
    "READ, SERVICE_UNAVAILABLE, true",
    "READ, SERVICE_FAILURE, true",
    "READ, UNREADABLE_ANSWER, false",
    "READ, INVALID_CREDENTIALS, false",
    "READ, ACCOUNT_LOCKED, false",
    "READ, NOT_PERMITTED, false",
    "READ, OTHER, false",
    "READ, INVALID_PARAMETER, false",
    "READ, UNKNOWN_DOMAIN, false",
    "IF_REFUSED, THROTTLED, true",
    "IF_REFUSED, SERVICE_UNAVAILABLE, false",
    "IF_REFUSED, SERVICE_FAILURE, false",
    "IF_REFUSED, UNKNOWN_OUTCOME, false",
    "IF_REFUSED, INVALID_CREDENTIALS, false",
    "WITHIN_30_SECONDS, UNKNOWN_OUTCOME, true",
    "WITHIN_30_SECONDS, INVALID_CREDENTIALS, false",
    "WITHIN_30_SECONDS, NOT_AVAILABLE, false",
    "WITHIN_30_SECONDS, OTHER, false",
    "NEVER, THROTTLED, false",
    "NEVER, SERVICE_UNAVAILABLE, false",
    "NEVER, UNKNOWN_OUTCOME, false",
    "NEVER, INVALID_CREDENTIALS, false",
  })
  void repeatsCalls_whenSafeAndUseful(Repeat repeat, Reason reason, boolean repeats)
      throws IOException {
    Retries retries = retries(repeat);
    send(retries.next());

    assertThat(retries.pause(failure(reason)).isPresent()).isEqualTo(repeats);
  }

  @ParameterizedTest
  @CsvSource({"0, 500", "0.5, 437", "1, 375"})
  void shortensDelayRandomly(double chance, long millis) {
    Retries retries =
        new Retries(
            Operation.read("call", String.class),
            TOTAL,
            new Timing(time, pause -> {}, () -> chance));
    retries.next();

    assertThat(retries.pause(failure(Reason.THROTTLED))).contains(Duration.ofMillis(millis));
  }

  @Test
  void waitsAsLongAsServerRequests() {
    Retries retries = retries(Repeat.READ);
    retries.next();

    assertThat(retries.pause(failure(Reason.THROTTLED, Duration.ofSeconds(59))))
        .contains(Duration.ofSeconds(59));
  }

  @Test
  void waitsLonger_whenServerRequestsLess() {
    Retries retries = retries(Repeat.READ);
    retries.next();

    assertThat(retries.pause(failure(Reason.THROTTLED, Duration.ZERO)))
        .contains(Duration.ofMillis(500));
  }

  @ParameterizedTest
  @CsvSource({"60", "90", "3600", "999999999"})
  void givesUp_whenRequestedDelayExceedsRemainingTime(long seconds) {
    Retries retries = retries(Repeat.READ);
    retries.next();

    assertThat(retries.pause(failure(Reason.THROTTLED, Duration.ofSeconds(seconds)))).isEmpty();
  }

  @Test
  void givesUp_whenTimeIsOver() {
    Retries retries = retries(Repeat.READ);
    retries.next();
    time.pass(Duration.ofMillis(59_499));
    assertThat(retries.pause(failure(Reason.NOT_SENT))).isPresent();

    time.pass(Duration.ofMillis(1));
    assertThat(retries.pause(failure(Reason.NOT_SENT))).isEmpty();
  }

  @Test
  void givesEachAttemptRemainingTime() {
    Retries retries = retries(Repeat.READ);
    assertThat(retries.next().left()).isEqualTo(TOTAL);

    time.pass(Duration.ofSeconds(20));
    assertThat(retries.next().left()).isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void givesNoAttemptMoreThanAll_whenClockIsSetBack() {
    Retries retries = retries(Repeat.READ);
    time.pass(Duration.ofHours(-1));

    assertThat(retries.next().left()).isEqualTo(TOTAL);
  }

  @Test
  void countsThirtySecondsFromFirstSending() throws IOException {
    Retries retries = retries(Repeat.WITHIN_30_SECONDS);
    retries.next();
    time.pass(Duration.ofSeconds(10));
    assertThat(retries.pause(failure(Reason.NOT_SENT))).isPresent();

    send(retries.next());
    time.pass(Duration.ofMillis(22_999));
    assertThat(retries.pause(failure(Reason.UNKNOWN_OUTCOME))).contains(Duration.ofSeconds(1));
    assertThat(retries.doubtful()).isTrue();

    time.pass(Duration.ofMillis(1_001));
    assertThat(retries.pause(failure(Reason.UNKNOWN_OUTCOME))).isEmpty();
  }

  @Test
  void doesNotReopenWindow_whenRepetitionIsNotSent() throws IOException {
    Retries retries = retries(Repeat.WITHIN_30_SECONDS);
    send(retries.next());
    assertThat(retries.pause(failure(Reason.UNKNOWN_OUTCOME))).isPresent();

    retries.next();
    time.pass(Duration.ofSeconds(25));
    assertThat(retries.pause(failure(Reason.NOT_SENT))).isEmpty();
    assertThat(retries.doubtful()).isTrue();
  }

  @Test
  void stopsRequest_whenConnectionComesTooLate() throws IOException {
    Retries retries = retries(Repeat.WITHIN_30_SECONDS);
    send(retries.next());
    retries.pause(failure(Reason.UNKNOWN_OUTCOME));

    Attempt inTime = retries.next();
    time.pass(Duration.ofSeconds(25));
    send(inTime);
    assertThat(inTime.sent()).isPresent();

    Attempt late = retries.next();
    time.pass(Duration.ofMillis(1));
    org.domainbindings.testing.Outcomes.failure(IOException.class, () -> send(late));
    assertThat(late.sent()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Repeat.class,
      names = {"READ", "IF_REFUSED"})
  void hasNoWindow_forOtherCalls(Repeat repeat) throws IOException {
    Retries retries = retries(repeat);
    send(retries.next());
    time.pass(Duration.ofSeconds(40));

    assertThat(retries.pause(failure(Reason.THROTTLED))).isPresent();
    send(retries.next());
  }
}
