package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Tests that a closed client leaves nothing behind, so that a program can exit. */
class ClosingTest {

  private static final String OK = "{\"status\":\"OK\"}";

  private static Freenom freenom(URI url) {
    return Freenom.builder()
        .baseUrl(url)
        .credentials("reseller@example.com", Secrets.PASSWORD)
        .build();
  }

  @Test
  void leavesNoConnection() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    try (BrokenServer server =
        BrokenServer.afterRequest(
            (socket, request) -> {
              BrokenServer.write(
                  socket, "HTTP/1.1 200 OK\r\nContent-Length: " + OK.length() + "\r\n\r\n" + OK);
              if (socket.getInputStream().read() < 0) {
                ended.countDown();
              }
            })) {
      try (Freenom freenom = freenom(server.url())) {
        freenom.service().ping();
      }
      assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void leavesNoThread() throws Exception {
    Thread worker;
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = freenom(server.url())) {
      worker =
          freenom
              .async(
                  self -> {
                    self.service().ping();
                    return Thread.currentThread();
                  })
              .get(10, TimeUnit.SECONDS);
    }
    worker.join(Duration.ofSeconds(10).toMillis());
    assertThat(worker.isAlive()).isFalse();
  }
}
