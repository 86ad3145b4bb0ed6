package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import org.domainbindings.NotSentException;
import org.domainbindings.ProviderException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Tests whether a call that must not be repeated reports that nothing was sent. */
class UnsentCallsTest {

  private static Freenom freenom(URI url, OkHttpClient http) {
    return Freenom.builder()
        .baseUrl(url)
        .httpClient(http)
        .timing(new SteppingTime().timing())
        .credentials("reseller@example.com", Secrets.PASSWORD)
        .build();
  }

  private static <T extends ProviderException> T failureOf(
      Class<T> type, URI url, OkHttpClient http) {
    try (Freenom freenom = freenom(url, http)) {
      return failure(type, () -> freenom.domains().delete("example.tk"));
    }
  }

  /** Creates sockets with their own way to connect. */
  private static OkHttpClient connecting(Connection connection) {
    return new OkHttpClient.Builder()
        .socketFactory(
            new SocketFactory() {
              @Override
              public Socket createSocket() {
                return new Socket() {
                  @Override
                  public void connect(SocketAddress address, int timeout) throws IOException {
                    connection.make();
                    super.connect(address, timeout);
                  }
                };
              }

              @Override
              public Socket createSocket(String host, int port) {
                throw new UnsupportedOperationException();
              }

              @Override
              public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
                throw new UnsupportedOperationException();
              }

              @Override
              public Socket createSocket(InetAddress host, int port) {
                throw new UnsupportedOperationException();
              }

              @Override
              public Socket createSocket(
                  InetAddress host, int port, InetAddress from, int fromPort) {
                throw new UnsupportedOperationException();
              }
            })
        .build();
  }

  @FunctionalInterface
  private interface Connection {
    void make() throws IOException;
  }

  @Test
  void areNotSent_whenHostIsUnknown() {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  throw new UnknownHostException(host);
                })
            .build();

    assertThat(failureOf(NotSentException.class, URI.create("https://nowhere.example"), http))
        .hasCauseInstanceOf(UnknownHostException.class);
  }

  @Test
  void areNotSent_whenConnectionIsRefused() {
    URI closed = URI.create("http://127.0.0.1:1");

    assertThat(failureOf(NotSentException.class, closed, new OkHttpClient()))
        .hasCauseInstanceOf(ConnectException.class);
  }

  @Test
  void areNotSent_whenConnectionTimesOut() {
    try (TestServer server = TestServer.answering("{}")) {
      OkHttpClient http =
          connecting(
              () -> {
                throw new SocketTimeoutException("Connect timed out");
              });

      assertThat(failureOf(NotSentException.class, server.url(), http))
          .hasCauseInstanceOf(SocketTimeoutException.class);
      assertThat(server.requests()).isEmpty();
    }
  }

  @Test
  void areNotSent_whenServerSpeaksNoTls() throws IOException {
    try (BrokenServer server =
        BrokenServer.beforeRequest(
            (socket, request) -> {
              socket.getInputStream().read();
              BrokenServer.write(socket, "HTTP/1.1 400 Bad Request\r\n\r\n");
            })) {
      URI secure = URI.create("https://127.0.0.1:" + server.url().getPort());

      assertThat(failureOf(NotSentException.class, secure, new OkHttpClient()))
          .hasCauseInstanceOf(SSLException.class);
      assertThat(server.requests()).as("repeated, as it never left").hasSize(4);
    }
  }

  @Test
  void areNotSent_whenInterceptorOfApplicationFails() {
    OkHttpClient http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new IOException("no");
                })
            .build();

    failureOf(NotSentException.class, URI.create("http://127.0.0.1:1"), http);
  }

  @Test
  void haveUnknownOutcome_whenAnswerIsLost() throws IOException {
    try (BrokenServer server = BrokenServer.afterRequest((socket, request) -> {})) {
      UnknownOutcomeException exception =
          failureOf(UnknownOutcomeException.class, server.url(), new OkHttpClient());

      assertThat(exception)
          .hasMessageContaining("it may have taken effect: call domain/getinfo")
          .hasCauseInstanceOf(IOException.class);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void haveUnknownOutcome_whenThreadIsInterruptedMeanwhile() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CapturedLog log = new CapturedLog();
    try (BrokenServer server =
            BrokenServer.afterRequest(
                (socket, request) -> {
                  arrived.countDown();
                  Thread.sleep(10_000);
                });
        Freenom freenom =
            Freenom.builder()
                .baseUrl(server.url())
                .logger(log)
                .readTimeout(Duration.ofMillis(300))
                .credentials("reseller@example.com", Secrets.PASSWORD)
                .build()) {
      CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
      Thread caller =
          new Thread(
              () -> {
                failure(
                    UnknownOutcomeException.class, () -> freenom.domains().restore("example.tk"));
                interrupted.complete(Thread.currentThread().isInterrupted());
              });
      caller.start();
      assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
      caller.interrupt();

      assertThat(interrupted.get(10, TimeUnit.SECONDS)).isTrue();
      assertThat(log.lines()).as("no repetition for an interrupted thread").hasSize(1);
    }
  }

  @Test
  void useNoConnectionThatServerHasClosed() throws Exception {
    String answer = "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"status\":\"OK\"}";
    BlockingQueue<Socket> closed = new LinkedBlockingQueue<>();
    try (BrokenServer server =
            BrokenServer.afterRequest(
                (socket, request) -> {
                  BrokenServer.write(socket, answer);
                  socket.close();
                  closed.add(socket);
                });
        Freenom freenom = freenom(server.url(), new OkHttpClient())) {
      for (int i = 0; i < 5; i++) {
        freenom.domains().delete("example.tk");
        assertThat(closed.poll(10, TimeUnit.SECONDS)).isNotNull();
      }

      assertThat(server.requests()).hasSize(5);
    }
  }
}
