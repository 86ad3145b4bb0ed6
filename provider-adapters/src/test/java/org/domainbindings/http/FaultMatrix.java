package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockWebServer;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.domainbindings.CredentialsException;
import org.domainbindings.InvalidInputException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.ServiceException;
import org.domainbindings.http.Sample.Kind;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.BrokenServer.Misbehavior;
import org.domainbindings.testing.LeakDetector;
import org.domainbindings.testing.SteppingTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInfo;

/**
 * Makes each call meet each fault, in JSON and XML, over real sockets: it must end in the
 * documented exception, after the right number of requests, in time, release its connection, and
 * show no secret. Writes a page of the results.
 *
 * @param <C> the provider's client
 */
public abstract class FaultMatrix<C extends ProviderClient<C>> extends ProviderFixture<C> {

  /**
   * The distance between the places where answers are cut; {@code -Dfaults.step=1} cuts at every
   * byte.
   */
  private static final int STEP = Integer.getInteger("faults.step", 64);

  private static final OkHttpClient HTTP = new OkHttpClient();
  private static final Duration SILENCE = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final String HTML = "<!DOCTYPE html><html><body><h1>No<br></h1></body></html>";

  /** No connection is reused: a reused one would not meet the fault. */
  private static final String OK = "HTTP/1.1 200 OK\r\nConnection: close\r\n";

  private static final Path REPORT = Path.of("../contract-tests/target/report");

  /** The rows of the page by fault. */
  private static final Map<String, Map<String, String>> ROWS =
      Collections.synchronizedMap(new TreeMap<>());

  /**
   * A fault.
   *
   * @param name its name
   * @param expected the expected end of a call of some kind; null for success
   * @param misbehavior what the server does
   */
  private record Fault(String name, Function<Kind, Expected> expected, Misbehavior misbehavior) {}

  /** Returns whether a successful body is believed under an error status. */
  protected boolean believesSuccessUnder(int status) {
    return true;
  }

  @TestFactory
  Stream<DynamicTest> endsAsDocumented_forEachFault() {
    return Stream.of(Format.values())
        .flatMap(
            format ->
                faults(format == Format.JSON ? success() : successInXml()).stream()
                    .map(
                        fault ->
                            dynamicTest(fault.name() + ", " + format, () -> meets(fault, format))));
  }

  private void meets(Fault fault, Format format) throws IOException {
    try (BrokenServer server = BrokenServer.afterRequest(fault.misbehavior())) {
      Duration readTimeout = fault.name().startsWith("silent") ? SILENCE : PATIENCE;
      endAsExpected(
          fault.name(),
          format,
          HTTP,
          settings -> settings.baseUrl(server.url()).readTimeout(readTimeout),
          fault.expected(),
          server::requests);
    }
  }

  @TestFactory
  Stream<DynamicTest> sendsNothing_withoutConnection() {
    HeldCertificate good = TlsTest.certificate().build();
    HeldCertificate old = TlsTest.certificate().validityInterval(0, 1000).build();
    HeldCertificate others = TlsTest.certificate("other.example").build();
    OkHttpClient trusting = TlsTest.trustingIssuer();
    return Stream.of(
        dynamicTest("nobody listens", this::meetsClosedPort),
        dynamicTest("no such host", () -> meetsNoServer("no such host", "https://nobody.invalid")),
        overTls("a certificate that has expired", old, trusting),
        overTls("a certificate of another host", others, trusting),
        overTls("a certificate of an unknown issuer", good, new OkHttpClient()));
  }

  private void meetsClosedPort() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    meetsNoServer("nobody listens", "http://127.0.0.1:" + port);
  }

  private void meetsNoServer(String name, String url) {
    for (Format format : Format.values()) {
      endAsExpected(
          name,
          format,
          HTTP,
          settings -> settings.baseUrl(URI.create(url)),
          kind -> Expected.notSent(),
          path -> 0);
    }
  }

  private DynamicTest overTls(String name, HeldCertificate certificate, OkHttpClient http) {
    return dynamicTest(
        name,
        () -> {
          try (MockWebServer server = new MockWebServer()) {
            URI url = TlsTest.start(server, certificate);
            for (Format format : Format.values()) {
              endAsExpected(
                  name,
                  format,
                  http,
                  settings -> settings.baseUrl(url),
                  kind -> Expected.notSent(),
                  path -> server.getRequestCount());
            }
          }
        });
  }

  private void endAsExpected(
      String fault,
      Format format,
      OkHttpClient base,
      Consumer<ClientBuilder<?>> settings,
      Function<Kind, Expected> whatIsExpected,
      ToLongFunction<String> requests) {
    List<String> wrong = new ArrayList<>();
    Timing timing =
        new Timing(Clock.fixed(SteppingTime.START, ZoneOffset.UTC), pause -> {}, () -> 0);
    Set<SocketChannel> before = Set.copyOf(ChannelSocket.OPEN.keySet());
    ConnectionPool connections = new ConnectionPool();
    OkHttpClient http = base.newBuilder().connectionPool(connections).build();
    try (C client =
        client(own -> settings.accept(own.httpClient(http).format(format).timing(timing)))) {
      List<CompletableFuture<End>> ends =
          calls().stream().map(sample -> end(client, sample)).toList();
      ends.forEach(CompletableFuture::join);
      for (int i = 0; i < ends.size(); i++) {
        Sample<C> sample = calls().get(i);
        Expected expected = whatIsExpected.apply(sample.kind());
        String wanted = expected == null ? "success, 1 request" : text(expected);
        String found = text(ends.get(i).join().toString(), requests.applyAsLong(sample.path()));
        ROWS.computeIfAbsent(fault, name -> new TreeMap<>())
            .put(sample.operation() + " " + format, found);
        if (!found.equals(wanted)) {
          wrong.add(sample.operation() + ": expected " + wanted + ", found " + found);
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(connections.connectionCount() - connections.idleConnectionCount())
        .as("connections that no call has given back")
        .isZero();
    connections.evictAll();
    assertThat(ChannelSocket.OPEN.keySet()).as("open sockets").isSubsetOf(before);
    LeakDetector.check();
  }

  private static String text(Expected expected) {
    return text(expected.reason().toString(), expected.requests());
  }

  private static String text(String end, long requests) {
    return end + ", " + requests + (requests == 1 ? " request" : " requests");
  }

  /**
   * The end of a call.
   *
   * @param thrown the exception, or null for success
   * @param time the duration
   */
  protected record End(@Nullable Throwable thrown, Duration time) {

    @Override
    public String toString() {
      String end =
          thrown == null
              ? "success"
              : thrown instanceof ProviderException failure
                  ? failure.reason().toString()
                  : "outside of the family: " + thrown;
      return time.compareTo(PATIENCE) > 0 ? "too late, " + end : end;
    }
  }

  /** Makes a call on another thread, and shows its outcome. */
  protected final CompletableFuture<End> end(C client, Sample<C> sample) {
    long start = System.nanoTime();
    return client
        .async(self -> (Object) sample.call().apply(self))
        .handle(
            (answer, thrown) -> {
              Duration time = Duration.ofNanos(System.nanoTime() - start);
              Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
              shown(cause == null ? answer : cause);
              return new End(cause, time);
            });
  }

  // The faults

  private List<Fault> faults(String success) {
    List<Fault> faults = new ArrayList<>();
    connections(faults, success);
    statuses(faults, success);
    bodies(faults, success);
    return faults;
  }

  private static void connections(List<Fault> faults, String success) {
    String whole = answer(200, "", success);
    broken(faults, "closed without an answer", (socket, request) -> {});
    broken(faults, "reset without an answer", (socket, request) -> BrokenServer.reset(socket));
    IntStream.iterate(STEP, at -> at < whole.length(), at -> at + STEP)
        .forEach(
            at -> {
              String part = whole.substring(0, at);
              broken(
                  faults,
                  "cut after " + at + " bytes",
                  (socket, request) -> BrokenServer.write(socket, part));
              broken(
                  faults,
                  "reset after " + at + " bytes",
                  (socket, request) -> {
                    BrokenServer.write(socket, part);
                    BrokenServer.reset(socket);
                  });
            });
    broken(faults, "silent", (socket, request) -> Thread.sleep(PATIENCE.toMillis()));
    broken(
        faults,
        "silent within the headers",
        (socket, request) -> {
          BrokenServer.write(socket, whole.substring(0, 20));
          Thread.sleep(PATIENCE.toMillis());
        });
    broken(
        faults,
        "silent within the body",
        (socket, request) -> {
          BrokenServer.write(socket, whole.substring(0, whole.length() - 1));
          Thread.sleep(PATIENCE.toMillis());
        });
    broken(faults, "no HTTP", (socket, request) -> BrokenServer.write(socket, "220 ESMTP\r\n"));
    broken(faults, "the request itself", (socket, request) -> BrokenServer.write(socket, request));
    broken(faults, "a header without an end", endless(OK + "X: ", "x"));
    broken(faults, "headers without an end", endless(OK, "X: y\r\n"));
    broken(faults, "103 without an end", endless("", "HTTP/1.1 103 Early Hints\r\n\r\n"));
    broken(
        faults,
        "a chunk's extension without an end",
        endless(OK + "Transfer-Encoding: chunked\r\n\r\n1;", "x"));
    broken(
        faults,
        "a chunk's length that is none",
        write(OK + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n"));
    String longer = OK + "Content-Length: " + (success.length() + 100) + "\r\n\r\n";
    broken(faults, "a body shorter than it says", write(longer + success));
    String shorter = OK + "Content-Length: " + (success.length() - 1) + "\r\n\r\n";
    unreadable(faults, "a body longer than it says", write(shorter + success));
    fine(faults, "a length that is none", write(OK + "Content-Length: x\r\n\r\n" + success));
    fine(faults, "a body without a length", write(OK + "\r\n" + success));
    String hints = "HTTP/1.1 103 Early Hints\r\nLink: <a>\r\n\r\n".repeat(20);
    fine(faults, "twenty 103 before the answer", write(hints + whole));
    fine(faults, "100 before the answer", write("HTTP/1.1 100 Continue\r\n\r\n" + whole));
  }

  private void statuses(List<Fault> faults, String success) {
    for (int status :
        new int[] {
          202, 203, 206, 300, 301, 302, 303, 304, 305, 307, 308, 400, 402, 404, 406, 408, 409, 410,
          412, 416, 418, 421, 422, 423, 424, 425, 426, 428, 451, 499
        }) {
      String headers =
          status >= 300 && status < 400 ? "Location: http://127.0.0.2:1/elsewhere\r\n" : "";
      // A 304 has no body.
      unreadable(
          faults,
          status + " with a page",
          write(answer(status, headers, status == 304 ? "" : HTML)));
    }
    // Without a proxy, OkHttp treats a 407 as a broken connection.
    for (int status :
        new int[] {
          407, 500, 502, 503, 504, 505, 507, 508, 511, 520, 521, 522, 523, 524, 525, 530, 599
        }) {
      broken(faults, status + " with a page", write(answer(status, "", HTML)));
    }
    rejected(faults, CredentialsException.class, Reason.INVALID_CREDENTIALS, 401);
    rejected(faults, CredentialsException.class, Reason.NOT_PERMITTED, 403);
    rejected(faults, ServiceException.class, Reason.UNSUPPORTED_CALL, 405, 411, 415, 417, 501);
    rejected(faults, InvalidInputException.class, Reason.INVALID_PARAMETER, 413, 414, 431);
    for (String pause :
        new String[] {"0", "00", "1", "-1", "1.5", "", "soon", "Sun, 22 Nov 2026 08:00:01 GMT"}) {
      String header = "Retry-After: " + pause + "\r\n";
      broken(faults, "503, Retry-After: " + pause, write(answer(503, header, "")));
      faults.add(
          new Fault(
              "429, Retry-After: " + pause, Expected::throttled, write(answer(429, header, ""))));
    }
    for (String pause :
        new String[] {"3600", "99999999999999999999", "Tue, 22 Dec 2026 08:00:00 GMT"}) {
      String header = "Retry-After: " + pause + "\r\n";
      faults.add(
          new Fault(
              "503, Retry-After: " + pause,
              kind -> once(Expected.broken(kind)),
              write(answer(503, header, ""))));
      faults.add(
          new Fault(
              "429, Retry-After: " + pause,
              kind -> once(Expected.throttled(kind)),
              write(answer(429, header, ""))));
    }
    for (int status : new int[] {302, 404, 500}) {
      boolean believed = believesSuccessUnder(status);
      faults.add(
          new Fault(
              status + " with a success",
              kind ->
                  believed
                      ? null
                      : status < 500 ? Expected.unreadable(kind) : Expected.broken(kind),
              write(answer(status, "", success))));
    }
  }

  private static void rejected(
      List<Fault> faults, Class<? extends ProviderException> type, Reason reason, int... statuses) {
    for (int status : statuses) {
      Expected expected = new Expected(type, reason, 1);
      for (String body : new String[] {HTML, "", "no", "{}"}) {
        String name = status + (body.equals(HTML) ? " with a page" : " with \"" + body + "\"");
        faults.add(new Fault(name, kind -> expected, write(answer(status, "", body))));
      }
    }
  }

  private static Expected once(Expected expected) {
    return new Expected(expected.type(), expected.reason(), 1);
  }

  private static void bodies(List<Fault> faults, String success) {
    for (String body :
        new String[] {
          "",
          " \r\n\t ",
          "null",
          "[]",
          "[{}]",
          "{}",
          "\"OK\"",
          "OK",
          "0",
          "{",
          "<",
          "<a>",
          "<a/>",
          "<a></b>",
          "{\"a\":1,}",
          "{'a':1}",
          HTML
        }) {
      unreadable(faults, "the body " + body.strip(), write(answer(200, "", body)));
    }
    unreadable(
        faults,
        "a success cut short",
        write(answer(200, "", success.substring(0, success.length() - 1))));
    unreadable(faults, "a success with a tail", write(answer(200, "", success + "x")));
    unreadable(
        faults,
        "a success in UTF-16",
        write(answer(200, "", success.replaceAll("(?s).", "$0\u0000"))));
    unreadable(
        faults,
        "a document type",
        write(answer(200, "", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>")));
    unreadable(faults, "nesting", write(answer(200, "", "{\"a\":" + "[".repeat(10_000))));
    unreadable(faults, "a gigabyte", endless(OK + "Content-Length: 1073741824\r\n\r\n", success));
    unreadable(faults, "a body without an end", endless(OK + "\r\n", success));
    unreadable(
        faults,
        "chunks without an end",
        endless(OK + "Transfer-Encoding: chunked\r\n\r\n", "400\r\n" + " ".repeat(1024) + "\r\n"));
    byte[] bomb = packed(" ".repeat(20_000_000));
    unreadable(
        faults,
        "a gzip bomb",
        (socket, request) -> {
          BrokenServer.write(
              socket, OK + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
          socket.getOutputStream().write(bomb);
        });
    broken(faults, "gzip that is none", write(answer(200, "Content-Encoding: gzip\r\n", success)));
    fine(faults, "a byte order mark", write(answer(200, "", "\uFEFF" + success)));
    fine(
        faults,
        "another type",
        write(answer(200, "Content-Type: text/html; charset=GBK\r\n", success)));
    fine(faults, "cookies", write(answer(200, "Set-Cookie: a=b; Path=/\r\n", success)));
  }

  private static void broken(List<Fault> faults, String name, Misbehavior misbehavior) {
    faults.add(new Fault(name, Expected::broken, misbehavior));
  }

  private static void unreadable(List<Fault> faults, String name, Misbehavior misbehavior) {
    faults.add(new Fault(name, Expected::unreadable, misbehavior));
  }

  private static void fine(List<Fault> faults, String name, Misbehavior misbehavior) {
    faults.add(new Fault(name, kind -> null, misbehavior));
  }

  private static Misbehavior write(String answer) {
    return (socket, request) -> BrokenServer.write(socket, answer);
  }

  /** Writes until the client disconnects. */
  private static Misbehavior endless(String head, String part) {
    byte[] parts = part.repeat(64 * 1024 / part.length()).getBytes(StandardCharsets.UTF_8);
    return (socket, request) -> {
      BrokenServer.write(socket, head);
      while (!Thread.currentThread().isInterrupted()) {
        BrokenServer.write(socket, parts);
      }
    };
  }

  private static String answer(int status, String headers, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return "HTTP/1.1 "
        + status
        + " Status\r\nConnection: close\r\n"
        + headers
        + "Content-Length: "
        + length
        + "\r\n\r\n"
        + body;
  }

  private static byte[] packed(String text) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return packed.toByteArray();
  }

  /** Each provider has its own page, as these classes can run in different JVMs. */
  @AfterAll
  static void writePage(TestInfo test) throws IOException {
    String provider = test.getTestClass().orElseThrow().getPackageName().replaceAll(".*\\.", "");
    StringBuilder page =
        new StringBuilder("<!DOCTYPE html><meta charset=\"utf-8\"><title>Faults</title>");
    page.append(
        "<h1>What each call of "
            + provider
            + " does when it meets a fault</h1><table border=\"1\">");
    List<String> calls =
        ROWS.values().stream().flatMap(row -> row.keySet().stream()).distinct().sorted().toList();
    page.append("<tr><th>Fault</th>");
    calls.forEach(call -> page.append("<th>").append(call).append("</th>"));
    page.append("</tr>\n");
    long cells = 0;
    for (Map.Entry<String, Map<String, String>> row : ROWS.entrySet()) {
      page.append("<tr><td>").append(escaped(row.getKey())).append("</td>");
      calls.forEach(
          call ->
              page.append("<td>").append(row.getValue().getOrDefault(call, "")).append("</td>"));
      page.append("</tr>\n");
      cells += row.getValue().size();
    }
    String totals =
        ROWS.size() + " faults, " + calls.size() + " calls and formats, " + cells + " cells";
    page.append("</table>\n<p>").append(totals).append("</p>\n");
    Files.createDirectories(REPORT);
    Files.writeString(REPORT.resolve("faults-" + provider + ".html"), page);
    System.out.println("Fault matrix of " + provider + ": " + totals);
    ROWS.clear();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
