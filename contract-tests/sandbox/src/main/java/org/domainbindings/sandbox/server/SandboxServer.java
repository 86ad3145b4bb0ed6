package org.domainbindings.sandbox.server;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.RequestBufferingHandler;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.domainbindings.sandbox.client.Fault;
import org.domainbindings.sandbox.client.FaultCut;
import org.domainbindings.sandbox.server.Call.Defect;
import org.domainbindings.sandbox.traffic.Faults;
import org.domainbindings.sandbox.traffic.ReceivedRequest;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.Options;

/** The HTTP server of the sandbox: passes each request to an endpoint, and sends its answer. */
public final class SandboxServer implements AutoCloseable {

  /** The default address. */
  public static final String LOOPBACK = "127.0.0.1";

  private static final int MOST_PARAMETERS = 100_000;
  private static final int MOST_HEADERS = 200;
  private static final int LARGEST_HEADERS = 64 << 10;
  private static final int MOST_CONNECTIONS = 2_000;
  private static final int WORKERS = 16;
  private static final int SLOWEST_REQUEST_MILLIS = 10_000;
  private static final int LONGEST_IDLE_MILLIS = 60_000;
  private static final long ENTITY_SIZE_NOT_LIMITED = -1;
  private static final int SHUTDOWN_MILLIS = 1_000;

  /** Bodies up to this size are buffered without blocking a thread. */
  private static final int BUFFERS_OF_A_BODY = Endpoint.LARGEST_BODY / (16 << 10) + 1;

  private static final String HTML = "text/html";

  static {
    UndertowLogging.silence();
  }

  /** A request before its body has been read. */
  public record RequestLine(String method, String path, String query, String accept) {}

  private final Function<RequestLine, Endpoint> endpoints;
  private final Clock clock;
  private final Faults faults;
  private final Journal journal;
  private final Undertow undertow;
  private final URI url;

  /**
   * Starts listening on a free port of loopback, without faults.
   *
   * @param endpoints chooses the endpoint for a request
   * @param clock the clock for recorded times
   * @param watcher notified of each request once its answer is known
   */
  public SandboxServer(
      Function<RequestLine, Endpoint> endpoints, Clock clock, Consumer<ReceivedRequest> watcher) {
    this(LOOPBACK, 0, endpoints, clock, new Faults(Map.of()), new Journal(watcher));
  }

  /**
   * Starts listening.
   *
   * @param host the address to listen on
   * @param port the port; 0 takes a free one
   * @param endpoints chooses the endpoint for a request
   * @param clock the clock for recorded times
   * @param faults the faults of future requests
   * @param journal notified of each request once its answer is known
   */
  public SandboxServer(
      String host,
      int port,
      Function<RequestLine, Endpoint> endpoints,
      Clock clock,
      Faults faults,
      Journal journal) {
    this.endpoints = endpoints;
    this.clock = clock;
    this.faults = faults;
    this.journal = journal;
    var reading = new RequestBufferingHandler(new BlockingHandler(this::handle), BUFFERS_OF_A_BODY);
    this.undertow =
        Undertow.builder()
            .addHttpListener(port, host)
            .setIoThreads(2)
            .setWorkerThreads(WORKERS)
            .setServerOption(UndertowOptions.DECODE_URL, false)
            .setServerOption(UndertowOptions.ALLOW_UNESCAPED_CHARACTERS_IN_URL, true)
            .setServerOption(UndertowOptions.MAX_PARAMETERS, MOST_PARAMETERS)
            .setServerOption(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, LARGEST_HEADERS)
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, ENTITY_SIZE_NOT_LIMITED)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, SLOWEST_REQUEST_MILLIS)
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, LONGEST_IDLE_MILLIS)
            .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, SHUTDOWN_MILLIS)
            .setSocketOption(Options.READ_TIMEOUT, LONGEST_IDLE_MILLIS)
            .setSocketOption(Options.WRITE_TIMEOUT, LONGEST_IDLE_MILLIS)
            .setSocketOption(Options.CONNECTION_HIGH_WATER, MOST_CONNECTIONS)
            .setSocketOption(Options.CONNECTION_LOW_WATER, MOST_CONNECTIONS)
            .setHandler(
                exchange -> {
                  exchange.addResponseCommitListener(SandboxServer::refuseUnanswered);
                  reading.handleRequest(exchange);
                })
            .build();
    try {
      undertow.start();
    } catch (RuntimeException e) {
      undertow.stop();
      throw cannotListen(host, port, e);
    }
    var address = (InetSocketAddress) undertow.getListenerInfo().get(0).getAddress();
    var reachable = address.getAddress().isAnyLocalAddress() ? LOOPBACK : host;
    this.url = URI.create("http://" + reachable + ":" + address.getPort());
  }

  private static RuntimeException cannotListen(String host, int port, RuntimeException e) {
    if (e.getCause() instanceof BindException bind) {
      var message = "Port " + port + " on " + host + " cannot be used: " + bind.getMessage();
      return new UncheckedIOException(message, bind);
    }
    if (e instanceof UnresolvedAddressException) {
      return new UncheckedIOException(new UnknownHostException("No such host: " + host));
    }
    return e;
  }

  /** Returns the base URL. */
  public URI url() {
    return url;
  }

  @Override
  public void close() {
    undertow.stop();
  }

  private void handle(HttpServerExchange exchange) throws IOException {
    var endpoint = endpoints.apply(requestLine(exchange));
    var start = System.nanoTime();
    var call = RequestReader.read(exchange, clock.instant(), endpoint.largestBody());
    if (!endpoint.isProvider()) {
      send(exchange, answer(endpoint, call));
      return;
    }
    var target = endpoint.target(call);
    var fault = faults.take(endpoint.provider(), target.operation(), target.domain());
    var answer = fault.isPresent() ? faulty(endpoint, call, fault.get()) : answer(endpoint, call);
    var duration = Duration.ofNanos(System.nanoTime() - start);
    journal.add(received(call, endpoint.provider(), answer, duration));
    var cut = fault.map(Fault::cut);
    if (cut.isEmpty() && !Thread.currentThread().isInterrupted()) {
      send(exchange, answer);
      return;
    }
    if (cut.filter(FaultCut.WITHIN_ANSWER::equals).isPresent()) {
      sendHalf(exchange, answer);
    }
    IoUtils.safeClose(exchange.getConnection());
  }

  private static ReceivedRequest received(
      Call call, String provider, Answer answer, Duration duration) {
    return new ReceivedRequest(
        0,
        call.time(),
        provider,
        answer.operation(),
        call.method(),
        call.path(),
        List.copyOf(call.headers().keySet()),
        call.parameters().masked(),
        answer.httpStatus(),
        answer.outcome(),
        duration);
  }

  private static RequestLine requestLine(HttpServerExchange exchange) {
    return new RequestLine(
        exchange.getRequestMethod().toString(),
        exchange.getRequestPath(),
        exchange.getQueryString(),
        Optional.ofNullable(exchange.getRequestHeaders().getFirst(Headers.ACCEPT)).orElse(""));
  }

  private static Answer answer(Endpoint endpoint, Call call) {
    try {
      return endpoint.answer(call);
    } catch (RuntimeException e) {
      System.getLogger(SandboxServer.class.getName())
          .log(System.Logger.Level.ERROR, "No answer to " + call.method() + " " + call.path(), e);
      return endpoint.answer(call.withDefect(Defect.FAILED));
    }
  }

  private Answer faulty(Endpoint endpoint, Call call, Fault fault) {
    var status = fault.httpStatus();
    var cut = fault.cut();
    var effect =
        status == null && cut == null
            || Boolean.TRUE.equals(fault.effect())
            || FaultCut.WITHIN_ANSWER.equals(cut);
    var operation = endpoint.target(call).operation();
    var planned = "fault " + fault.id() + (effect ? ", after " : ", without effect");
    Answer answer;
    if (effect) {
      answer = answer(endpoint, call.withRefusal(fault.code()));
      planned += answer.outcome();
    } else {
      answer = Answer.html(operation, planned, 0, "");
    }
    delay(fault.delayMillis());
    if (status != null) {
      return gateway(fault, status, operation, "HTTP " + status + ", " + planned);
    }
    return cut == null
        ? answer
        : answer.withOutcome(operation, "cut " + cut.value() + ", " + planned, 0);
  }

  private static Answer gateway(Fault fault, int status, String operation, String outcome) {
    var body = fault.body();
    var type = Optional.ofNullable(fault.contentType()).orElse(HTML);
    var page = "<html><body><h1>" + status + "</h1><p>A fault of the sandbox.</p></body></html>\n";
    var bytes = (body == null ? page : body).getBytes(StandardCharsets.UTF_8);
    var answer = new Answer(operation, outcome, status, type, bytes);
    var after = fault.retryAfter();
    return after == null ? answer : answer.withHeader("Retry-After", after);
  }

  /** Waits until interrupted, which happens when the sandbox is closed. */
  private static void delay(@Nullable Long millis) {
    try {
      if (millis != null) {
        TimeUnit.MILLISECONDS.sleep(millis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpServerExchange exchange, Answer answer) throws IOException {
    if (exchange.isResponseStarted()) {
      return; // The caller is gone, and Undertow has ended the exchange.
    }
    head(exchange, answer);
    try (var output = exchange.getOutputStream()) {
      output.write(answer.body());
    }
  }

  private static void sendHalf(HttpServerExchange exchange, Answer answer) throws IOException {
    head(exchange, answer.withOutcome(answer.operation(), answer.outcome(), 200));
    var output = exchange.getOutputStream();
    output.write(answer.body(), 0, answer.body().length / 2);
    output.flush();
  }

  /** Undertow would answer a truncated request with 200 or 500. */
  private static void refuseUnanswered(HttpServerExchange exchange) {
    if (!exchange.getResponseHeaders().contains(Headers.CONTENT_TYPE)) {
      exchange.setStatusCode(400);
    }
  }

  private static void head(HttpServerExchange exchange, Answer answer) {
    exchange.setStatusCode(answer.httpStatus());
    exchange.setResponseContentLength(answer.body().length);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, answer.contentType());
    answer
        .headers()
        .forEach((name, value) -> exchange.getResponseHeaders().put(new HttpString(name), value));
  }
}
