package org.domainbindings.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.BufferedSource;
import okio.Okio;

/** A server on loopback that can violate HTTP, with one connection for each request. */
public final class BrokenServer implements AutoCloseable {

  private static final Pattern LENGTH =
      Pattern.compile("content-length: *([0-9]+)", Pattern.CASE_INSENSITIVE);

  /** What the server does with a connection before closing it. */
  @FunctionalInterface
  public interface Misbehavior {
    void commit(Socket socket, String request) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final boolean reads;
  private final Misbehavior misbehavior;

  private BrokenServer(boolean reads, Misbehavior misbehavior) {
    this.reads = reads;
    this.misbehavior = misbehavior;
    try {
      server = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::accept);
  }

  /** Starts a server that reads the whole request before it misbehaves. */
  public static BrokenServer afterRequest(Misbehavior misbehavior) {
    return new BrokenServer(true, misbehavior);
  }

  /** Starts a server that does not read requests. */
  public static BrokenServer beforeRequest(Misbehavior misbehavior) {
    return new BrokenServer(false, misbehavior);
  }

  /** Resets the connection. */
  public static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  public static void write(Socket socket, String text) throws IOException {
    write(socket, text.getBytes(StandardCharsets.UTF_8));
  }

  public static void write(Socket socket, byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        threads.execute(() -> serve(socket));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      String request = reads ? read(Okio.buffer(Okio.source(socket))) : "";
      requests.add(request);
      misbehavior.commit(socket, request);
    } catch (IOException e) {
      // The client has disconnected, as it may.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String read(BufferedSource in) throws IOException {
    StringBuilder request = new StringBuilder();
    String line;
    do {
      line = in.readUtf8LineStrict();
      request.append(line).append("\r\n");
    } while (!line.isEmpty());
    Matcher length = LENGTH.matcher(request);
    return request
        .append(in.readUtf8(length.find() ? Long.parseLong(length.group(1)) : 0))
        .toString();
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getLocalPort());
  }

  /** Returns the received requests, with an empty text for each unread one. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Returns the number of requests for a path. */
  public long requests(String path) {
    return requests.stream()
        .filter(request -> request.matches("(?s)[A-Z]+ " + Pattern.quote(path) + "(\\.xml)?[? ].*"))
        .count();
  }

  @Override
  public void close() throws IOException {
    server.close();
    threads.shutdownNow();
    try {
      threads.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
