package org.domainbindings.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.sandbox.server.Answer;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.Endpoint;
import org.domainbindings.sandbox.server.SandboxServer;
import org.domainbindings.sandbox.traffic.ReceivedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Features common to all providers: the server, and recorded requests. */
class SandboxTest extends WithSandbox {

  private static final String ACCOUNT =
      IndependentClient.form("email", FreenomSandbox.EMAIL, "password", FreenomSandbox.PASSWORD);

  @Test
  void listensOnLoopbackOnly() throws IOException {
    assertThat(sandbox.url().getHost()).isEqualTo("127.0.0.1");
    var others =
        Collections.list(NetworkInterface.getNetworkInterfaces()).stream()
            .flatMap(network -> Collections.list(network.getInetAddresses()).stream())
            .filter(address -> !address.isLoopbackAddress());
    // A port bound on all addresses could not be bound again on any of them.
    for (InetAddress other : others.toList()) {
      try (var socket = new ServerSocket(sandbox.url().getPort(), 1, other)) {
        assertThat(socket.isBound()).isTrue();
      }
    }
  }

  @Test
  void closes_itsThreadsAndPort() throws IOException, InterruptedException {
    var before = serverThreads();
    var another = Sandbox.start();
    new IndependentClient(another).get("/v2/service/ping");
    assertThat(serverThreads()).hasSizeGreaterThan(before.size());
    another.close();
    for (var ending : serverThreads()) {
      if (!before.contains(ending)) {
        ending.join(5_000);
      }
    }
    assertThat(serverThreads()).isEqualTo(before);
    try (var again = Sandbox.start(another.url().getPort())) {
      assertThat(again.url()).isEqualTo(another.url());
    }
  }

  private static Set<Thread> serverThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("XNIO"))
        .collect(Collectors.toSet());
  }

  @Test
  void canBeClosedTwice() {
    var another = Sandbox.start();
    another.close();
    another.close();
    assertThatThrownBy(() -> new IndependentClient(another).get("/v2/service/ping"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void namesPort_whenTaken() {
    var before = serverThreads();
    var port = sandbox.url().getPort();
    assertThatThrownBy(() -> Sandbox.start(port))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("Port " + port);
    assertThat(serverThreads()).isEqualTo(before);
  }

  @Test
  void logsNothing() {
    var logged = Collections.synchronizedList(new ArrayList<String>());
    var listener =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            logged.add(record.getLoggerName() + ": " + record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    var root = Logger.getLogger("");
    root.addHandler(listener);
    try (var another = Sandbox.start()) {
      new IndependentClient(another).get("/nowhere");
    } finally {
      root.removeHandler(listener);
    }
    assertThat(logged).isEmpty();
  }

  @Test
  void answersOneProviderOnEachPath() {
    client.get("/v2/service/ping");
    client.post("/Domain.Acquiresend");
    client.get("/");
    assertThat(sandbox.requests())
        .extracting(ReceivedRequest::provider)
        .containsExactly("Freenom", "DNSPod", "Alidns");
  }

  @Test
  void recordsRequests_withoutSecrets() {
    client.send(
        client
            .request("/v2/domain/transfer/price?authcode=secret-1")
            .header("X-Trial", "1")
            .header("Content-Type", IndependentClient.FORM)
            .method(
                "GET",
                BodyPublishers.ofString("Password=secret-2&nameserver=a&nameserver=b&empty=")));
    client.post("/Domain.Acquiresend", "login_token", "secret-3");
    client.get("/", "AccessKeyId", "secret-4", "Signature", "secret-5", "SecurityToken", "s-6");

    var first = sandbox.requests().get(0);
    assertThat(first.time()).isEqualTo(now());
    assertThat(first.method()).isEqualTo("GET");
    assertThat(first.path()).isEqualTo("/v2/domain/transfer/price");
    assertThat(first.operation()).isEqualTo("domain/transfer/price");
    assertThat(first.hasHeader("x-trial")).isTrue();
    assertThat(first.hasHeader("x-other")).isFalse();
    assertThat(first.parameters())
        .containsEntry("authcode", List.of("***"))
        .containsEntry("Password", List.of("***"))
        .containsEntry("nameserver", List.of("a", "b"))
        .containsEntry("empty", List.of(""));
    assertThat(first.httpStatus()).isEqualTo(400);
    assertThat(first.outcome()).isEqualTo("error: No anonymous access, authorization required");
    assertThat(sandbox.requests().toString()).doesNotContain("secret-").doesNotContain("s-6");
  }

  @Test
  void restoresInitialState_whenReset() {
    var caller = new FreenomCaller(sandbox);
    caller.call("domain/delete", "domainname", "paid.tk");
    sandbox.dnspod().clear();
    sandbox.alidns().clear();
    sandbox.freenom().refuseNext("Later");
    pass(Duration.ofDays(1));

    sandbox.reset();

    assertThat(sandbox.requests()).isEmpty();
    assertThat(sandbox.freenom().domain("paid.tk")).isPresent();
    assertThat(caller.call("service/ping").text("timestamp")).isEqualTo("2026-03-01 12:00:00 UTC");
    assertThat(caller.call("contact/list").text("status")).isEqualTo("OK");
    assertThat(
            client
                .post(
                    "/Domain.Acquiresend",
                    "login_token",
                    DnspodSandbox.LOGIN_TOKEN,
                    "format",
                    "json",
                    "domain",
                    "example.com",
                    "email",
                    DnspodSandbox.EMAIL)
                .text("status.code"))
        .isEqualTo("1");
  }

  @Test
  void usesGivenClock() {
    sandbox.setClock(Clock.fixed(Instant.parse("2030-01-02T03:04:05Z"), ZoneOffset.UTC));
    assertThat(client.get("/v2/service/ping").text("timestamp"))
        .isEqualTo("2030-01-02 03:04:05 UTC");
  }

  @Test
  void handlesParallelCalls_atomically() {
    var caller = new FreenomCaller(sandbox);
    IntStream.range(0, 60)
        .parallel()
        .forEach(
            i ->
                caller.call(
                    "domain/register",
                    "domainname",
                    "many" + i % 20 + ".tk",
                    "domaintype",
                    "FREE",
                    "owner_id",
                    FreenomSandbox.CONTACT_ID,
                    "forward_url",
                    "http://example.net/" + i));
    var outcomes =
        sandbox.requests().stream()
            .collect(Collectors.groupingBy(ReceivedRequest::outcome, Collectors.counting()));
    assertThat(outcomes)
        .containsOnly(Map.entry("OK DOMAIN REGISTERED", 20L), Map.entry("OK NOT AVAILABLE", 40L));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /nowhere, 404",
    "GET, /v2, 404",
    "GET, /v2/, 404",
    "GET, /v2/domain/nonsense, 404",
    "GET, /v2/domain/search/, 404",
    "GET, /v2/domain%2Fsearch, 404",
    "GET, /v1/service/ping, 404",
    "PATCH, /v2/domain/modify, 404",
    "OPTIONS, /v2/service/ping, 404",
  })
  void answersWithError_whenFunctionIsUnknown(String method, String path, int status) {
    var reply = client.send(client.request(path).method(method, BodyPublishers.noBody()));
    assertThat(reply.status()).isEqualTo(status);
    assertThat(reply.text("status")).isEqualTo("error");
    assertThat(reply.text("error")).isEqualTo("No function called or function not supported");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v2/service/ping", "/v2/domain/register", "/Domain.Acquiresend"})
  void answersHead_withoutBody(String path) {
    var reply = client.send(client.request(path).method("HEAD", BodyPublishers.noBody()));
    assertThat(reply.status()).isIn(200, 400, 404);
    assertThat(reply.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/domain/register, error=The request body is too large",
    "/Domain.Acquiresend?format=json, code=3",
    "/?Format=JSON, Code=InvalidParameter",
  })
  void refusesHugeBody_inFormatOfProvider(String path, String expected) {
    var reply = client.sendBody("POST", path, IndependentClient.FORM, "a=" + "x".repeat(3_000_000));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(String.join("\n", reply.jsonTexts())).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/domain/register, error=A parameter is not percent-encoded UTF-8",
    "/Domain.Acquiresend?format=json, code=3",
    "/?Format=JSON, Code=InvalidParameter",
  })
  void refusesMalformedPercentEncoding_inFormatOfProvider(String path, String expected) {
    for (var body : List.of("domain=%zz", "domain=%4", "domain=%", "domain=%ff")) {
      var reply = client.sendBody("POST", path, IndependentClient.FORM, body);
      assertThat(reply.status()).isEqualTo(400);
      assertThat(String.join("\n", reply.jsonTexts())).contains(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/v2/domain/register, error=The request body is not a form",
    "/Domain.Acquiresend?format=json, code=3",
    "/?Format=JSON, Code=InvalidParameter",
  })
  void refusesOtherBodiesThanForms_inFormatOfProvider(String path, String expected) {
    var reply = client.sendBody("POST", path, "application/json", "{\"domain\":\"a.tk\"}");
    assertThat(reply.status()).isEqualTo(415);
    assertThat(String.join("\n", reply.jsonTexts())).contains(expected);
  }

  @Test
  void readsMultipartForm() {
    var body =
        """
        --b0undary
        Content-Disposition: form-data; name="domainname"

        multi.tk
        --b0undary
        content-disposition: form-data; name="forward_url"
        Content-Type: text/plain; charset=utf-8

        http://example.net/ü
        --b0undary
        Content-Disposition: form-data; name="domaintype"

        FREE
        --b0undary
        Content-Disposition: form-data; name="idshield"

        enabled
        --b0undary--
        """
            .replace("\n", "\r\n");
    var type = "multipart/form-data; boundary=b0undary";
    var reply = client.sendBody("POST", "/v2/domain/register?" + ACCOUNT, type, body);
    assertThat(reply.text("result")).isEqualTo("DOMAIN REGISTERED");
    assertThat(sandbox.freenom().domain("multi.tk").orElseThrow().forwardUrl())
        .isEqualTo("http://example.net/ü");
  }

  @Test
  void readsBodyWithoutContentType_asForm() {
    var reply =
        client.send(
            client
                .request("/v2/domain/delete")
                .method("DELETE", BodyPublishers.ofString("domainname=paid.tk&" + ACCOUNT)));
    assertThat(reply.text("status")).isEqualTo("OK");
  }

  @Test
  void readsUnescapedUtf8InQuery() throws IOException {
    var request =
        "GET /v2/domain/search?domaintype=FREE&domainname=schön.tk HTTP/1.1\r\n"
            + "Host: localhost\r\nConnection: close\r\n\r\n";
    assertThat(raw(request)).startsWith("HTTP/1.1 400").contains("Invalid domainname");
    assertThat(sandbox.requests().get(0).parameters())
        .containsEntry("domainname", List.of("schön.tk"));
  }

  private String raw(String request) throws IOException {
    try (var socket = new Socket(sandbox.url().getHost(), sandbox.url().getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      var answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  @Test
  void answersInFormatOfProvider_evenAfterInternalError() {
    var failing =
        new Endpoint() {
          @Override
          public String provider() {
            return "Failing";
          }

          @Override
          public Answer answer(Call call) {
            var defect = call.defect().orElseThrow();
            return Answer.html("?", defect.text(), defect.httpStatus(), defect.text());
          }
        };
    var log = Logger.getLogger(SandboxServer.class.getName());
    log.setLevel(Level.OFF);
    var seen = new ArrayList<ReceivedRequest>();
    try (var server = new SandboxServer(path -> failing, Clock.systemUTC(), seen::add)) {
      var reply = client.send(HttpRequest.newBuilder(server.url().resolve("/any")));
      assertThat(reply.status()).isEqualTo(500);
      assertThat(reply.body()).contains("defect of the sandbox").doesNotContain("Exception");
    } finally {
      log.setLevel(null);
    }
    assertThat(seen).extracting(ReceivedRequest::httpStatus).containsExactly(500);
  }

  @Test
  void preservesCaseOfHeaderNames() throws IOException {
    assertThat(raw("GET /v2/service/ping HTTP/1.1\r\nHost: l\r\nConnection: close\r\n\r\n"))
        .contains("\r\nContent-Type: application/json;charset=utf-8\r\n");
  }
}
