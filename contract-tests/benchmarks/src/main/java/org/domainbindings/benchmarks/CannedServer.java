package org.domainbindings.benchmarks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Function;
import javax.net.ServerSocketFactory;

/** A server on loopback that does as little as a server can: it reads, and answers from memory. */
final class CannedServer implements AutoCloseable {

  private final ServerSocket server;
  private final Function<String, byte[]> answers;

  /** Starts a server; what it answers depends on the first line of a request. */
  CannedServer(ServerSocketFactory sockets, Function<String, String> bodies) throws IOException {
    answers =
        line -> {
          String body = bodies.apply(line);
          String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: ";
          return (head + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1);
        };
    server = sockets.createServerSocket(0, 1000, InetAddress.getByName("localhost"));
    start(this::accept);
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        start(() -> serve(socket));
      } catch (IOException e) {
        // Closed.
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
          if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
            length = Integer.parseInt(header.substring("content-length:".length()).strip());
          }
        }
        in.skipNBytes(length);
        socket.getOutputStream().write(answers.apply(line));
      }
    } catch (IOException e) {
      // The client has gone.
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int value = in.read(); value >= 0 && value != '\n'; value = in.read()) {
      if (value != '\r') {
        line.append((char) value);
      }
    }
    return line.toString();
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
