package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import org.domainbindings.CredentialsException;
import org.domainbindings.NotSentException;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Tests calls on several threads, and closed clients. */
class ThreadsTest<C extends ProviderClient<C>> extends EachProvider<C> {

  private static final Pattern DOMAIN = Pattern.compile("(?i)domain(?:name)?=([^&]+)");

  @Test
  void servesManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    CountDownLatch start = new CountDownLatch(1);
    try (TestServer server =
            TestServer.answering(request -> answer(200, provider.answerAbout(domainOf(request))));
        C client = provider.clientOf(server)) {
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
                  return provider.askAbout(client, domain);
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
    try (TestServer server = TestServer.answering(provider.success());
        C client = provider.clientOf(server)) {
      Thread[] caller = new Thread[1];
      Object answer =
          client
              .async(
                  self -> {
                    caller[0] = Thread.currentThread();
                    return provider.anyCall().call(self);
                  })
              .join();

      assertThat(shown(answer)).isNotNull();
      assertThat(caller[0]).isNotSameAs(Thread.currentThread());
    }
  }

  @Test
  void failsOnAnotherThreadWithSameException() {
    try (TestServer server = TestServer.answering(provider.loginFailure());
        C client = provider.clientOf(server)) {
      CompletionException exception =
          failure(
              CompletionException.class,
              () -> client.async(self -> provider.anyCall().call(self)).join());

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
        provider.client(
            settings ->
                settings.baseUrl(URI.create("http://127.0.0.1:1")).timing(timing).logger(log))) {
      CompletableFuture<Object> answer = client.async(self -> provider.anyCall().call(self));
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
    try (TestServer server = TestServer.answering(provider.success())) {
      C client = provider.clientOf(server);
      C view = client.with(CallOptions.none());
      provider.anyCall().call(client);
      client.close();
      client.close();

      for (C closed : List.of(client, view)) {
        assertThat(failure(IllegalStateException.class, () -> provider.anyCall().call(closed)))
            .hasMessageContaining("closed");
        failure(IllegalStateException.class, () -> provider.direct(closed).execute());
        failure(
            IllegalStateException.class, () -> closed.async(self -> provider.anyCall().call(self)));
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
        provider.client(
            settings ->
                settings.baseUrl(URI.create("http://127.0.0.1:1")).timing(timing).logger(log)));

    failure(NotSentException.class, () -> provider.anyCall().call(client.get(0)));

    assertThat(log.lines()).hasSize(1);
  }

  @Test
  void staysOpen_whenViewIsClosed() {
    try (TestServer server = TestServer.answering(provider.success());
        C client = provider.clientOf(server)) {
      client.with(CallOptions.none()).close();

      assertThat(provider.anyCall().call(client)).isNotNull();
    }
  }
}
