package org.domainbindings.generator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A server on loopback that gives prepared answers, and records requests. */
final class EchoServer implements AutoCloseable {

  static {
    // Otherwise, each answer would take 40 ms on loopback.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private volatile Answer answer = new Answer(204, "", "");
  private volatile Received received = new Received("", Map.of(), "");

  /**
   * An answer.
   *
   * @param status its HTTP status
   * @param mediaType its media type, empty for none
   * @param body its body
   */
  record Answer(int status, String mediaType, String body) {}

  /**
   * A request as it arrived.
   *
   * @param line the method and the path with the query, as they travelled
   * @param headers its headers
   * @param body its body
   */
  record Received(String line, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return String.join(" | ", headers.getOrDefault(name, List.of("none")));
    }
  }

  EchoServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void answers(Answer next) {
    answer = next;
  }

  Received received() {
    return received;
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(exchange.getRequestHeaders());
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    received = new Received(line, headers, body);
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    if (!answer.mediaType().isEmpty()) {
      exchange.getResponseHeaders().set("Content-Type", answer.mediaType());
    }
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
