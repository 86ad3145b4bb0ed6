package org.domainbindings.sandbox.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests that the sandbox answers or closes any hostile connection, and continues to serve others.
 */
@Timeout(60)
@Isolated("looks at everything that is logged")
class HostileCallersTest {

  private static final int PATIENCE_MILLIS = 5_000;
  private static final int MOST_THREADS = 25;
  private static final String HOST = "Host: localhost\r\n";
  private static final String FORM =
      "Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Sandbox SANDBOX = Sandbox.start();
  private static final List<String> LOGGED = new ArrayList<>();
  private static final Handler LOG =
      new Handler() {
        @Override
        public synchronized void publish(LogRecord record) {
          LOGGED.add(record.getLoggerName() + ": " + record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeAll
  static void listen() {
    Logger.getLogger("").addHandler(LOG);
  }

  @AfterAll
  static void stop() {
    Logger.getLogger("").removeHandler(LOG);
    SANDBOX.close();
  }

  @AfterEach
  void servesOthers() throws Exception {
    var ping = HttpRequest.newBuilder(URI.create(SANDBOX.url() + "/v2/service/ping")).build();
    assertThat(HTTP.send(ping, BodyHandlers.ofString()).body()).contains("\"OK\"");
    assertThat(LOGGED).as("what the sandbox logs as its own fault").isEmpty();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("XNIO"))
        .as("threads of the sandbox")
        .hasSizeLessThan(MOST_THREADS);
  }

  static Stream<String> requests() {
    var many = "x".repeat(100_000);
    var requests =
        Map.ofEntries(
            Map.entry("nothing but a line end", "\r\n\r\n"),
            Map.entry("no HTTP", "EHLO example.com\r\n\r\n"),
            Map.entry("TLS", "\26\3\1\2\0\1\0\1\374\3\3" + "\0".repeat(300)),
            Map.entry("no version", "GET /v2/service/ping\r\n\r\n"),
            Map.entry("another version", "GET /v2/service/ping HTTP/9.9\r\n" + HOST + "\r\n"),
            Map.entry("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
            Map.entry(
                "a broken percent-encoding in a query", get("/v2/domain/search?domainname=%zz")),
            Map.entry("half a percent-encoding", get("/v2/domain/search?domainname=%e")),
            Map.entry("a broken percent-encoding in a path", get("/v2/%/ping")),
            Map.entry("broken UTF-8", get("/v2/domain/search?domainname=%C3%28")),
            Map.entry("NUL in a path", get("/v2/\0/ping")),
            Map.entry("NUL in a header", "GET / HTTP/1.1\r\n" + HOST + "X: a\0b\r\n\r\n"),
            Map.entry("a path upwards", get("/v2/../../../etc/passwd")),
            Map.entry("another host in full", get("http://example.com/v2/service/ping")),
            Map.entry("a path of 100,000 characters", get("/v2/" + many)),
            Map.entry("a query of 100,000 characters", get("/?a=" + many)),
            Map.entry(
                "a header of 100,000 characters", "GET / HTTP/1.1\r\nX: " + many + "\r\n\r\n"),
            Map.entry("10,000 headers", "GET / HTTP/1.1\r\n" + "X: y\r\n".repeat(10_000) + "\r\n"),
            Map.entry("a header without a name", "GET / HTTP/1.1\r\n: x\r\n\r\n"),
            Map.entry("a method of 100,000 characters", many + " / HTTP/1.1\r\n\r\n"),
            Map.entry(
                "an unknown method", "BREW /v2/service/ping HTTP/1.1\r\n" + HOST + FORM + "\r\n"),
            Map.entry("a length that is no number", post("Content-Length: x\r\n", "")),
            Map.entry("a negative length", post("Content-Length: -1\r\n", "")),
            Map.entry("two lengths", post("Content-Length: 1\r\nContent-Length: 2\r\n", "ab")),
            Map.entry(
                "a length and chunks",
                post("Content-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")),
            Map.entry(
                "a chunk of no number", post("Transfer-Encoding: chunked\r\n", "zz\r\nab\r\n")),
            Map.entry(
                "a chunk without end", post("Transfer-Encoding: chunked\r\n", "ffffffffffff\r\n")),
            Map.entry("an unknown transfer encoding", post("Transfer-Encoding: zip\r\n", "ab")),
            Map.entry("100,000 parameters", form("a=1&".repeat(100_000))),
            Map.entry("a million equals signs", form("=".repeat(1_000_000))),
            Map.entry("a form of 3 MB", form("a=" + "b".repeat(3_000_000))),
            Map.entry(
                "a multipart form without boundary",
                "POST /v2/domain/register HTTP/1.1\r\n"
                    + HOST
                    + "Content-Type: multipart/form-data\r\nContent-Length: 2\r\n\r\nab"),
            Map.entry(
                "a multipart form of nothing but boundaries",
                "POST /v2/domain/register HTTP/1.1\r\n"
                    + HOST
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 500000\r\n"
                    + "Connection: close\r\n\r\n"
                    + "--b\r\n".repeat(100_000)),
            Map.entry("an expectation", post("Expect: 200-maybe\r\nContent-Length: 0\r\n", "")));
    return requests.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(request -> request.getKey() + "\n" + request.getValue());
  }

  private static String get(String target) {
    return "GET " + target + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
  }

  private static String post(String headers, String body) {
    return "POST /v2/domain/register HTTP/1.1\r\n" + HOST + FORM + headers + "\r\n" + body;
  }

  private static String form(String body) {
    return post("Content-Length: " + body.length() + "\r\n", body);
  }

  /** The first line of each is its name. */
  @ParameterizedTest(name = "{index}")
  @MethodSource("requests")
  void answersOrCloses(String namedRequest) throws IOException {
    var end = namedRequest.indexOf('\n');
    var answer = send(namedRequest.substring(end + 1));
    assertThat(answer)
        .as(namedRequest.substring(0, end))
        .matches(text -> text.isEmpty() || text.startsWith("HTTP/1.1 "))
        .doesNotContain("HTTP/1.1 5", "Exception", "\tat ", "root:");
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/domain/search?domainname=%zz, 400, '{\"status\":\"error\",'",
    "/v2/domain/search.xml?domainname=%, 400, <freenom><status>error</status>",
    "/v2/domain/search?%e=a, 400, '{\"status\":\"error\",'",
    "/v2/%zz, 404, '{\"status\":\"error\",'",
    "/?Action=%zz, 400, <Code>InvalidParameter</Code>",
    "/Domain.Acquiresend/%zz, 404, '{\"status\":\"error\",'",
    "/_sandbox/state?x=%zz, 400, application/problem+json",
    "/_sandbox/%zz, 404, application/problem+json",
  })
  void answersMalformedPercentEncoding_inFormatOfProvider(String target, int status, String part)
      throws IOException {
    assertThat(send(get(target))).startsWith("HTTP/1.1 " + status + " ").contains(part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT /_sandbox/state", "POST /v2/domain/register"})
  void neverSucceeds_whenRequestIsTruncated(String call) throws IOException {
    var cut = call + " HTTP/1.1\r\n" + HOST + FORM + "Content-Length: 100\r\n\r\na=b";
    assertThat(send(cut)).matches(answer -> answer.isEmpty() || answer.startsWith("HTTP/1.1 400 "));
  }

  private static String send(String request) throws IOException {
    try (var socket = connect()) {
      var answer = new ByteArrayOutputStream();
      try {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        socket.shutdownOutput();
        socket.getInputStream().transferTo(answer);
      } catch (SocketTimeoutException e) {
        throw new AssertionError("Neither answered nor closed: " + answer, e);
      } catch (IOException e) {
        // Closed while it was still sent.
      }
      return answer.toString(ISO_8859_1);
    }
  }

  private static Socket connect() throws IOException {
    var socket = new Socket(SANDBOX.url().getHost(), SANDBOX.url().getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    return socket;
  }

  @Test
  void survivesRandomBytes() throws IOException {
    var random = new Random(20261126);
    for (var i = 0; i < 300; i++) {
      var bytes = new byte[random.nextInt(2_000)];
      random.nextBytes(bytes);
      var prefix = List.of("", "GET /", "POST / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nA: ").get(i % 4);
      assertThat(send(prefix + new String(bytes, ISO_8859_1)))
          .doesNotContain("Exception", "HTTP/1.1 5");
    }
  }

  @Test
  void serves_whileHundredsSendSlowly() throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 400; i++) {
        var socket = connect();
        slow.add(socket);
        var half =
            i % 2 == 0
                ? "GET /v2/service/ping HTT"
                : post("Content-Length: 100000\r\n", "domainname=a");
        socket.getOutputStream().write(half.getBytes(ISO_8859_1));
      }
      servesOthers();
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void serves_whileOthersDoNotReadAnswers() throws Exception {
    var state = SANDBOX.freenom();
    for (var i = 0; i < 5_000; i++) {
      state.add(FreenomDomain.paid("unread-" + i + ".tk"));
    }
    var idle = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 8; i++) {
        var socket = connect();
        idle.add(socket);
        var list = "/_sandbox/state";
        socket.getOutputStream().write(get(list).getBytes(ISO_8859_1));
      }
      servesOthers();
    } finally {
      for (var socket : idle) {
        socket.close();
      }
      SANDBOX.reset();
    }
  }

  @Test
  void separatesAccounts() throws Exception {
    SANDBOX.freenom().addAccount("other@example.com", "other-password");
    var other = "email=other@example.com&password=other-password";
    var start = SANDBOX.freenom().data();
    var own = "domainname=paid.tk&transferid=1&contact_id=JSMTH01&owner_id=JSMTH01&authcode=1";
    for (var call :
        List.of(
            "GET domain/list",
            "GET domain/getinfo",
            "PUT domain/modify",
            "DELETE domain/delete",
            "POST domain/renew",
            "POST domain/upgrade",
            "POST domain/restore",
            "GET contact/list",
            "GET contact/getinfo",
            "DELETE contact/delete",
            "GET nameserver/list",
            "PUT nameserver/register",
            "DELETE nameserver/delete",
            "POST domain/transfer/approve",
            "POST domain/transfer/decline",
            "GET domain/transfer/list")) {
      var parts = call.split(" ");
      var uri = URI.create(SANDBOX.url() + "/v2/" + parts[1] + "?" + other + "&" + own);
      var request =
          HttpRequest.newBuilder(uri).method(parts[0], HttpRequest.BodyPublishers.noBody()).build();
      var answer = HTTP.send(request, BodyHandlers.ofString()).body();
      assertThat(answer)
          .as(call)
          .doesNotContain("12345678901234567", "john.smith", "20310115", "NS1.EXAMPLE.NET");
    }
    assertThat(SANDBOX.freenom().data()).isEqualTo(start);
    SANDBOX.reset();
  }
}
