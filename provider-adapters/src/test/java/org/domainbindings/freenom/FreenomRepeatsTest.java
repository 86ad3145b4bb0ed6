package org.domainbindings.freenom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.domainbindings.CredentialsException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.RefusedException;
import org.domainbindings.TryLaterException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.http.Timing;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Tests that reads are repeated, POSTs within 30 seconds, PUTs and DELETEs never. */
class FreenomRepeatsTest {

  private static final String DOMAIN = "example.tk";
  private static final MockResponse OK = answer(200, "{\"status\":\"OK\"}");
  private static final MockResponse PAGE = answer(502, "<html>");
  private static final MockResponse LOST =
      new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  private static final MockResponse TAKEN =
      answer(200, "{\"status\":\"OK\",\"domain\":[{\"status\":\"NOT AVAILABLE\"}]}");
  private static final MockResponse WRONG_LOGIN =
      answer(
          200, "{\"status\":\"error\",\"error\":\"Login credentials do not match any account\"}");

  private final SteppingTime time = new SteppingTime();

  private Freenom freenom(TestServer server, Consumer<Freenom.Builder> settings) {
    Freenom.Builder builder =
        Freenom.builder()
            .baseUrl(server.url())
            .timing(time.timing())
            .credentials("reseller@example.com", Secrets.PASSWORD);
    settings.accept(builder);
    return builder.build();
  }

  private Freenom freenom(TestServer server) {
    return freenom(server, settings -> {});
  }

  /** Answers, and lets time pass before each answer. */
  private TestServer slow(Duration each, MockResponse... answers) {
    AtomicInteger count = new AtomicInteger();
    return TestServer.answering(
        request -> {
          time.pass(each);
          return answers[Math.min(count.getAndIncrement(), answers.length - 1)];
        });
  }

  private static ThrowingCallable registering(Freenom freenom) {
    return () -> freenom.domains().register(FreenomCalls.order());
  }

  @Test
  void repeatsRead_untilItSucceeds() {
    try (TestServer server = TestServer.answering(PAGE, LOST, OK);
        Freenom freenom = freenom(server)) {
      shown(freenom.contacts().list());

      assertThat(server.requests()).hasSize(3);
      assertThat(time.pauses()).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
    }
  }

  @Test
  void repeatsPost_untilItSucceeds() {
    try (TestServer server = TestServer.answering(LOST, PAGE, OK);
        Freenom freenom = freenom(server)) {
      shown(freenom.domains().register(FreenomCalls.order()));

      assertThat(server.requests()).hasSize(3);
      assertThat(server.requests().stream().map(TestServer::parameters).distinct())
          .as("the same call each time")
          .hasSize(1);
    }
  }

  @Test
  void repeatsPost_withinThirtySecondsOnly() {
    try (TestServer server = slow(Duration.ofSeconds(12), PAGE);
        Freenom freenom = freenom(server)) {
      failure(UnknownOutcomeException.class, registering(freenom));

      assertThat(server.requests()).as("at 0 and 12.5 s, but not at 25.5 s").hasSize(2);
    }
  }

  @Test
  void repeatsRead_afterThirtySeconds() {
    try (TestServer server = slow(Duration.ofSeconds(12), PAGE);
        Freenom freenom = freenom(server)) {
      failure(TryLaterException.class, () -> freenom.contacts().list());

      assertThat(server.requests()).hasSize(4);
    }
  }

  @Test
  void doesNotRepeatPost_whenConnectionComesAfterWindow() {
    CapturedLog log = new CapturedLog();
    AtomicInteger connections = new AtomicInteger();
    OkHttpClient slowToConnect =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  if (connections.getAndIncrement() > 0) {
                    time.pass(Duration.ofSeconds(26));
                  }
                  return Dns.SYSTEM.lookup(host);
                })
            .build();
    try (TestServer server = TestServer.answering(LOST);
        Freenom freenom =
            freenom(
                server,
                settings ->
                    settings
                        .baseUrl(URI.create("http://localhost:" + server.url().getPort()))
                        .logger(log)
                        .httpClient(slowToConnect))) {
      UnknownOutcomeException exception =
          failure(UnknownOutcomeException.class, registering(freenom));

      assertThat(server.requests()).hasSize(1);
      assertThat(log.lines()).hasSize(2);
      assertThat(log.lines().get(1)).contains("NOT_SENT");
      assertThat(exception).hasMessageContaining("an earlier attempt went unanswered");
    }
  }

  @Test
  void repeatsUnsentPost_afterThirtySeconds() {
    AtomicInteger connections = new AtomicInteger();
    OkHttpClient unreachableAtFirst =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  if (connections.getAndIncrement() == 0) {
                    time.pass(Duration.ofSeconds(40));
                    throw new UnknownHostException(host);
                  }
                  return Dns.SYSTEM.lookup(host);
                })
            .build();
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom =
            freenom(
                server,
                settings ->
                    settings
                        .baseUrl(URI.create("http://localhost:" + server.url().getPort()))
                        .httpClient(unreachableAtFirst))) {
      shown(freenom.domains().register(FreenomCalls.order()));

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void doesNotMistakeOwnRegistration_forAnothers() {
    try (TestServer server = TestServer.answering(LOST, TAKEN);
        Freenom freenom = freenom(server)) {
      UnknownOutcomeException exception =
          failure(UnknownOutcomeException.class, registering(freenom));

      assertThat(server.requests()).hasSize(2);
      assertThat(exception)
          .hasMessageContaining("the domain is not available")
          .hasMessageContaining("call domain/getinfo")
          .hasCauseInstanceOf(RefusedException.class);
    }
  }

  @Test
  void reportsRefusal_whenNoOutcomeWasUnknown() {
    try (TestServer server = TestServer.answering(TAKEN);
        Freenom freenom = freenom(server)) {
      failure(RefusedException.class, registering(freenom));

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void repeatsNothing_whenLoginFails() {
    try (TestServer server = TestServer.answering(WRONG_LOGIN);
        Freenom freenom = freenom(server)) {
      failure(CredentialsException.class, () -> freenom.contacts().list());
      failure(CredentialsException.class, registering(freenom));

      assertThat(server.requests()).hasSize(2);
      assertThat(time.pauses()).isEmpty();
    }
  }

  @Test
  void stopsRepeating_whenLoginFailsMeanwhile() {
    try (TestServer server = TestServer.answering(PAGE, WRONG_LOGIN);
        Freenom freenom = freenom(server)) {
      assertThat(failure(CredentialsException.class, () -> freenom.contacts().list()).reason())
          .isEqualTo(Reason.INVALID_CREDENTIALS);

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void repeatsNoPutAndNoDelete_onceSent() {
    try (TestServer server = TestServer.answering(PAGE);
        Freenom freenom = freenom(server)) {
      assertThat(
              failure(
                  UnknownOutcomeException.class,
                  () -> freenom.contacts().register(FreenomCalls.contact())))
          .hasMessageContaining("call contact/list");
      assertThat(
              failure(
                  UnknownOutcomeException.class,
                  () -> freenom.nameservers().delete(DOMAIN, "ns1.example.tk")))
          .hasMessageContaining("call nameserver/list");

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void waitsAsLongAsServerRequests() {
    MockResponse later = PAGE.newBuilder().code(503).setHeader("Retry-After", "20").build();
    try (TestServer server = TestServer.answering(later, later, OK);
        Freenom freenom = freenom(server)) {
      shown(freenom.contacts().list());

      assertThat(time.pauses()).containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(20));
    }
  }

  @Test
  void givesUpAtOnce_whenRequestedDelayIsTooLong() {
    MockResponse muchLater =
        PAGE.newBuilder().code(503).setHeader("Retry-After", "9999999999999999999").build();
    try (TestServer server = TestServer.answering(muchLater);
        Freenom freenom = freenom(server)) {
      TryLaterException exception =
          failure(TryLaterException.class, () -> freenom.contacts().list());

      assertThat(exception.retryAfter()).hasValue(Duration.ofSeconds(999_999_999));
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void endsNormally_afterSleepingTooLong() {
    Timing sleepy = new Timing(time, pause -> time.pass(Duration.ofMinutes(2)), () -> 0);
    try (TestServer server = TestServer.answering(PAGE);
        Freenom freenom = freenom(server, settings -> settings.timing(sleepy))) {
      failure(ProviderException.class, () -> freenom.contacts().list());

      assertThat(server.requests()).hasSizeBetween(1, 2);
    }
  }
}
