package org.domainbindings.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Request;
import okio.Buffer;
import okio.ByteString;

/** A server on loopback that gives prepared answers, and records requests. */
public final class TestServer implements AutoCloseable {

  private final MockWebServer server = new MockWebServer();
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  private TestServer(Function<RecordedRequest, MockResponse> answers) {
    server.setServerSocketFactory(new PromptSockets());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            requests.add(request);
            return answers.apply(request);
          }
        });
    try {
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a server that computes each answer from the request. */
  public static TestServer answering(Function<RecordedRequest, MockResponse> answers) {
    return new TestServer(answers);
  }

  /** Starts a server that answers every request with a body and status 200. */
  public static TestServer answering(String body) {
    return answering(answer(200, body));
  }

  /** Starts a server that gives these answers in turn, and then repeats the last one. */
  public static TestServer answering(MockResponse... answers) {
    Iterable<MockResponse> all = List.of(answers);
    var next = all.iterator();
    MockResponse last = answers[answers.length - 1];
    return new TestServer(
        request -> {
          synchronized (next) {
            return next.hasNext() ? next.next() : last;
          }
        });
  }

  /** Creates an answer. */
  public static MockResponse answer(int status, String body) {
    return new MockResponse.Builder()
        .code(status)
        .setHeader("Content-Type", "application/json")
        .body(body)
        .build();
  }

  /** Returns the parameters of a request as sent, from its query or form. */
  public static String parameters(RecordedRequest request) {
    ByteString body = request.getBody();
    String query = request.getUrl().encodedQuery();
    return body == null || body.size() == 0 ? String.valueOf(query) : body.utf8();
  }

  /** Returns where a request goes, with its parameters. */
  public static String asked(RecordedRequest request) {
    return request.getTarget() + " " + parameters(request);
  }

  /** Returns the form of a request to be sent. */
  public static String form(Request request) throws IOException {
    Buffer form = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(form);
    }
    return form.readUtf8();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  public List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Returns the last request. */
  public RecordedRequest latest() {
    return requests.get(requests.size() - 1);
  }

  /** Returns the number of requests for a path. */
  public long requests(String path) {
    return requests.stream().filter(request -> request.getUrl().encodedPath().equals(path)).count();
  }

  @Override
  public void close() {
    server.close();
  }

  /** Disables Nagle's algorithm, with which each answer would take 40 ms. */
  private static final class PromptSockets extends ServerSocketFactory {

    @Override
    public ServerSocket createServerSocket() throws IOException {
      return new ServerSocket() {
        @Override
        public Socket accept() throws IOException {
          Socket socket = super.accept();
          socket.setTcpNoDelay(true);
          return socket;
        }
      };
    }

    @Override
    public ServerSocket createServerSocket(int port) {
      throw new UnsupportedOperationException("The server binds its sockets itself");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
      return createServerSocket(port);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
      return createServerSocket(port);
    }
  }
}
