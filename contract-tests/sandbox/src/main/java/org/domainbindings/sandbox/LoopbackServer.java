package org.domainbindings.sandbox;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import org.domainbindings.sandbox.Call.Defect;

/** The HTTP side of the sandbox: asks an endpoint for each request, and sends its answer. */
final class LoopbackServer implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final int MOST_PARAMETERS = 100_000;
  private static final long ENTITY_SIZE_NOT_LIMITED = -1;
  private static final int SHUTDOWN_MILLIS = 1_000;

  static {
    UndertowSilence.keep();
  }

  private final Function<String, Endpoint> endpoints;
  private final Clock clock;
  private final Consumer<ReceivedRequest> recorder;
  private final Undertow undertow;
  private final URI url;

  /**
   * Starts listening.
   *
   * @param endpoints chooses the endpoint that a path belongs to
   * @param recorder told of each request once its answer is known
   */
  LoopbackServer(
      int port,
      Function<String, Endpoint> endpoints,
      Clock clock,
      Consumer<ReceivedRequest> recorder) {
    this.endpoints = endpoints;
    this.clock = clock;
    this.recorder = recorder;
    this.undertow =
        Undertow.builder()
            .addHttpListener(port, HOST)
            .setIoThreads(2)
            .setWorkerThreads(8)
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, ENTITY_SIZE_NOT_LIMITED)
            .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, SHUTDOWN_MILLIS)
            .setHandler(new BlockingHandler(this::handle))
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      undertow.stop();
      if (e.getCause() instanceof BindException bind) {
        var message = "Port " + port + " on " + HOST + " cannot be used: " + bind.getMessage();
        throw new UncheckedIOException(message, bind);
      }
      throw e;
    }
    var address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    this.url = URI.create("http://" + HOST + ":" + address.getPort());
  }

  URI url() {
    return url;
  }

  @Override
  public void close() {
    undertow.stop();
  }

  private void handle(HttpServerExchange exchange) throws IOException {
    var start = System.nanoTime();
    var call = RequestReader.read(exchange, clock.instant());
    var endpoint = endpoints.apply(call.path());
    var answer = answer(endpoint, call);
    var duration = Duration.ofNanos(System.nanoTime() - start);
    recorder.accept(ReceivedRequest.of(call, endpoint.provider(), answer, duration));
    exchange.setStatusCode(answer.httpStatus());
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, answer.contentType());
    exchange.getResponseSender().send(ByteBuffer.wrap(answer.body()));
  }

  private static Answer answer(Endpoint endpoint, Call call) {
    try {
      return endpoint.answer(call);
    } catch (RuntimeException e) {
      System.getLogger(LoopbackServer.class.getName())
          .log(System.Logger.Level.ERROR, "No answer to " + call.method() + " " + call.path(), e);
      return endpoint.answer(call.withDefect(Defect.FAILED));
    }
  }
}
