package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.BrokenServer.Misbehavior;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests pooled connections, which calls with an effect use only while they are alive. */
@Timeout(30)
class ConnectionsTest {

  private static final String OK = "{\"status\":\"OK\"}";
  private static final String ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: " + OK.length() + "\r\n\r\n" + OK;

  private static Freenom.Builder freenom() {
    return Freenom.builder().credentials("reseller@example.com", Secrets.PASSWORD);
  }

  @Test
  void sendsAllCallsOverOneConnection_whileItIsAlive() {
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = freenom().baseUrl(server.url()).build()) {
      for (int i = 0; i < 5; i++) {
        freenom.domains().delete("example.tk");
        freenom.contacts().list();
        freenom.domains().restore("example.tk");
      }
      assertThat(server.requests())
          .extracting(request -> request.getConnectionIndex())
          .containsOnly(0);
    }
  }

  @Test
  void makesNewConnection_whenServerHasClosedOldOne() throws Exception {
    CountDownLatch[] closed = {new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1)};
    AtomicInteger connections = new AtomicInteger();
    Misbehavior closing =
        (socket, request) -> {
          BrokenServer.write(socket, ANSWER);
          socket.close();
          closed[connections.getAndIncrement()].countDown();
        };
    try (BrokenServer server = BrokenServer.afterRequest(closing);
        Freenom freenom = freenom().baseUrl(server.url()).build()) {
      for (CountDownLatch each : closed) {
        freenom.domains().delete("example.tk");
        each.await();
      }
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void makesNewConnection_whenAnotherClientHasUsedOldOne() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    Misbehavior closing =
        (socket, request) -> {
          BrokenServer.write(socket, ANSWER);
          socket.close();
          closed.countDown();
        };
    OkHttpClient shared = new OkHttpClient();
    try (BrokenServer server = BrokenServer.afterRequest(closing);
        Freenom one = freenom().baseUrl(server.url()).httpClient(shared).build();
        Freenom other = freenom().baseUrl(server.url()).httpClient(shared).build()) {
      one.domains().delete("example.tk");
      closed.await();
      other.domains().delete("example.tk");
      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void makesNewConnection_whenServerHasSentUnrequestedData() throws Exception {
    Semaphore maySpeak = new Semaphore(0);
    Semaphore spoken = new Semaphore(0);
    Misbehavior talkative =
        (socket, request) -> {
          BrokenServer.write(socket, ANSWER);
          maySpeak.acquire();
          BrokenServer.write(socket, ANSWER);
          spoken.release();
          socket.getInputStream().read();
        };
    try (BrokenServer server = BrokenServer.afterRequest(talkative);
        Freenom freenom = freenom().baseUrl(server.url()).build()) {
      for (int i = 0; i < 3; i++) {
        freenom.domains().delete("example.tk");
        maySpeak.release();
        spoken.acquire();
      }
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void makesConnectionForEachEffect_withOwnSocketFactory() {
    OkHttpClient own = new OkHttpClient.Builder().socketFactory(new PlainSockets()).build();
    try (TestServer server = TestServer.answering(OK);
        Freenom freenom = freenom().baseUrl(server.url()).httpClient(own).build()) {
      freenom.domains().delete("example.tk");
      freenom.contacts().list();
      freenom.domains().delete("example.tk");
      freenom.contacts().list();

      assertThat(server.requests())
          .extracting(request -> request.getConnectionIndex())
          .containsExactly(0, 1, 2, 1);
    }
  }

  @Test
  void sendsWithoutDelay() throws IOException {
    try (Socket socket = Sockets.INSTANCE.createSocket()) {
      assertThat(socket.getTcpNoDelay()).isTrue();
      assertThat(ChannelSocket.beneath(socket)).isSameAs(socket);
    }
  }

  /** Plain sockets without channels. */
  private static final class PlainSockets extends javax.net.SocketFactory {

    @Override
    public Socket createSocket() {
      return new Socket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort)
        throws IOException {
      return new Socket(host, port, local, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
        throws IOException {
      return new Socket(host, port, local, localPort);
    }
  }
}
