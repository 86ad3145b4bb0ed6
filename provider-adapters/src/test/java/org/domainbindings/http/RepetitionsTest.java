package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.domainbindings.NotSentException;
import org.domainbindings.ProviderException;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Tests when calls are repeated, and for how long. */
class RepetitionsTest<C extends ProviderClient<C>> extends EachProvider<C> {

  @Test
  void repeatsUnsentCall() {
    SteppingTime time = new SteppingTime();
    try (TestServer server = TestServer.answering(provider.success());
        C client =
            provider.client(
                settings ->
                    settings
                        .baseUrl(URI.create("http://localhost:" + server.url().getPort()))
                        .timing(time.timing())
                        .httpClient(unreachableTwice()))) {
      shown(provider.anyCall().call(client));

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
        provider.client(
            settings ->
                settings.baseUrl(URI.create("http://127.0.0.1:1")).timing(timing).logger(log))) {
      failure(NotSentException.class, () -> provider.anyCall().call(client));

      assertThat(Thread.interrupted()).as("the thread stays interrupted").isTrue();
      assertThat(log.lines()).hasSize(1);
    }
  }

  @Test
  void endsWithinItsTime_withAllItsRepetitions() throws IOException {
    try (BrokenServer server =
            BrokenServer.afterRequest((socket, request) -> Thread.sleep(10_000));
        C client =
            provider.client(
                settings -> settings.baseUrl(server.url()).callTimeout(Duration.ofMillis(300)))) {
      for (SampleCall<C> sample :
          provider.calls().subList(0, Math.min(3, provider.calls().size()))) {
        int before = server.requests().size();
        long start = System.nanoTime();
        failure(ProviderException.class, () -> sample.call(client));

        Duration time = Duration.ofNanos(System.nanoTime() - start);
        assertThat(time).isBetween(Duration.ofMillis(250), Duration.ofSeconds(3));
        assertThat(server.requests()).hasSize(before + 1);
      }
    }
  }
}
