package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.BrokenServer.Misbehavior;
import org.domainbindings.testing.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests that stopped calls end at once, and report what is known of their outcome. */
@Timeout(30)
class StoppedCallsTest {

  /** Longer than any test takes. */
  private static final Duration FOR_EVER = Duration.ofMinutes(5);

  /** Where the server stops sending. */
  enum Silence {
    BEFORE_ANSWER(""),
    WITHIN_HEADERS("HTTP/1.1 200 OK\r\nContent-"),
    WITHIN_BODY("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"status\":");

    private final String said;

    Silence(String said) {
      this.said = said;
    }

    Misbehavior misbehavior(CountDownLatch arrived) {
      return (socket, request) -> {
        BrokenServer.write(socket, said);
        arrived.countDown();
        Thread.sleep(FOR_EVER.toMillis());
      };
    }
  }

  @AfterEach
  void forgetsClosedSockets() {
    assertThat(ChannelSocket.OPEN.keySet()).allMatch(SocketChannel::isOpen);
  }

  private static Freenom freenom(BrokenServer server) {
    return settings(server).build();
  }

  private static Freenom.Builder settings(BrokenServer server) {
    return Freenom.builder()
        .baseUrl(server.url())
        .readTimeout(FOR_EVER)
        .callTimeout(FOR_EVER)
        .credentials("reseller@example.com", Secrets.PASSWORD);
  }

  private static ProviderException failureOf(ThrowingCallable call) {
    return failure(ProviderException.class, call);
  }

  @ParameterizedTest
  @EnumSource
  void hasUnknownOutcome_whenThreadIsInterrupted(Silence silence) throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    try (BrokenServer server = BrokenServer.afterRequest(silence.misbehavior(arrived));
        Freenom freenom = freenom(server)) {
      Thread caller = Thread.currentThread();
      CompletableFuture.runAsync(
          () -> {
            await(arrived);
            caller.interrupt();
          });
      ProviderException exception = failureOf(() -> freenom.domains().delete("example.tk"));

      assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
      assertThat(exception.reason()).isEqualTo(Reason.UNKNOWN_OUTCOME);
      assertThat(exception).hasMessageContaining("the thread was interrupted");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void hasUnknownOutcome_whenClientIsClosed(Silence silence) throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    try (BrokenServer server = BrokenServer.afterRequest(silence.misbehavior(arrived))) {
      stopsCall(arrived, server, freenom(server));
    }
  }

  @ParameterizedTest
  @EnumSource
  void stopsOwnCallsOnly_whenHttpClientIsShared(Silence silence) throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch othersArrived = new CountDownLatch(1);
    AtomicInteger cancelled = new AtomicInteger();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .eventListener(
                new EventListener() {
                  @Override
                  public void canceled(Call call) {
                    cancelled.incrementAndGet();
                  }
                })
            .build();
    try (BrokenServer server = BrokenServer.afterRequest(silence.misbehavior(arrived));
        BrokenServer others = BrokenServer.afterRequest(silence.misbehavior(othersArrived));
        Freenom other = settings(others).httpClient(http).build()) {
      CompletableFuture<?> answer = other.async(self -> self.contacts().list());
      await(othersArrived);
      stopsCall(arrived, server, settings(server).httpClient(http).build());

      assertThat(answer).isNotDone();
      assertThat(cancelled).hasValue(1);
    }
  }

  private static void stopsCall(CountDownLatch arrived, BrokenServer server, Freenom freenom) {
    CompletableFuture<Void> closed =
        CompletableFuture.runAsync(
            () -> {
              await(arrived);
              freenom.close();
            });
    ProviderException exception = failureOf(() -> freenom.domains().restore("example.tk"));
    closed.join(); // OkHttp tells of the cancelled call after it has failed.

    assertThat(Thread.interrupted()).as("the thread was left alone").isFalse();
    assertThat(exception.reason()).isEqualTo(Reason.UNKNOWN_OUTCOME);
    assertThat(exception).hasMessageContaining("the client was closed");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void endsConnectionAtOnce_whenFutureIsCancelled() throws IOException {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Misbehavior silence =
        (socket, request) -> {
          arrived.countDown();
          if (socket.getInputStream().read() < 0) {
            ended.countDown();
          }
        };
    try (BrokenServer server = BrokenServer.afterRequest(silence);
        Freenom freenom = freenom(server)) {
      CompletableFuture<?> answer = freenom.async(self -> self.contacts().list());
      await(arrived);
      answer.cancel(true);

      await(ended);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void isNotSent_whenThreadWasInterruptedBefore() throws IOException {
    try (BrokenServer server = BrokenServer.afterRequest((socket, request) -> {});
        Freenom freenom = freenom(server)) {
      Thread.currentThread().interrupt();
      ProviderException exception = failureOf(() -> freenom.domains().delete("example.tk"));

      assertThat(Thread.interrupted()).isTrue();
      assertThat(exception.reason()).isEqualTo(Reason.NOT_SENT);
      assertThat(exception).hasMessageContaining("the thread was interrupted");
    }
  }

  @Test
  void stopsWaiting_whenClientIsClosed() throws IOException {
    CountDownLatch pausing = new CountDownLatch(1);
    Timing timing =
        new Timing(
            Clock.systemUTC(),
            pause -> {
              pausing.countDown();
              Thread.sleep(FOR_EVER.toMillis());
            },
            () -> 0);
    Freenom freenom =
        Freenom.builder()
            .baseUrl(URI.create("http://127.0.0.1:1"))
            .timing(timing)
            .credentials("reseller@example.com", Secrets.PASSWORD)
            .build();
    CompletableFuture.runAsync(
        () -> {
          await(pausing);
          freenom.close();
        });
    ProviderException exception = failureOf(() -> freenom.contacts().list());

    assertThat(exception.reason()).isEqualTo(Reason.NOT_SENT);
    assertThat(Thread.interrupted()).as("the thread was left alone").isFalse();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
