package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.SocketChannel;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.domainbindings.http.SampleCall.Kind;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.Escaped;
import org.domainbindings.testing.LeakDetector;
import org.domainbindings.testing.SteppingTime;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;

/**
 * Makes each call meet each fault, in JSON and XML, over real sockets: it must end in the
 * documented exception, after the right number of requests, in time, release its connection, and
 * show no secret. Writes a page of the results.
 */
class FaultMatrixTest<C extends ProviderClient<C>> extends EachProvider<C> {

  private static final OkHttpClient HTTP = new OkHttpClient();
  private static final Duration SILENCE = Duration.ofMillis(200);

  private static final Path REPORT = Path.of("../contract-tests/target/report");

  /** The rows of the page by fault. */
  private static final Map<String, Map<String, String>> ROWS =
      Collections.synchronizedMap(new TreeMap<>());

  @TestFactory
  Stream<DynamicTest> endsAsDocumented_forEachFault() {
    return Stream.of(Format.values())
        .flatMap(
            format ->
                Faults.of(
                        format == Format.JSON ? provider.success() : provider.successInXml(),
                        provider::believesSuccessUnder)
                    .stream()
                    .map(
                        fault ->
                            dynamicTest(fault.name() + ", " + format, () -> meets(fault, format))));
  }

  private void meets(Fault fault, Format format) throws IOException {
    try (BrokenServer server = BrokenServer.afterRequest(fault.misbehavior())) {
      Duration readTimeout = fault.name().startsWith("silent") ? SILENCE : End.PATIENCE;
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
        provider.client(
            own -> settings.accept(own.httpClient(http).format(format).timing(timing)))) {
      List<CompletableFuture<End>> ends =
          provider.calls().stream().map(sample -> End.of(client, sample)).toList();
      ends.forEach(CompletableFuture::join);
      for (int i = 0; i < ends.size(); i++) {
        SampleCall<C> sample = provider.calls().get(i);
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

  @AfterParameterizedClassInvocation
  static void writePage(ProviderFixture<?> provider) throws IOException {
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
      page.append("<tr><td>").append(Escaped.xml(row.getKey())).append("</td>");
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
}
