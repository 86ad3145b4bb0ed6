package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.CertificatePinner;
import okhttp3.ConnectionSpec;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.TlsVersion;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.ByteString;
import org.domainbindings.NotSentException;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.BrokenServer.Misbehavior;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that servers which cannot be authenticated get no request, and so no password. */
class TlsTest {

  private static final HeldCertificate ISSUER =
      new HeldCertificate.Builder().certificateAuthority(0).build();

  @AutoClose private final MockWebServer server = new MockWebServer();

  @BeforeEach
  void prepare() {
    server.enqueue(new MockResponse(200, Headers.of(), "{\"status\":\"OK\"}"));
  }

  /** A certificate of the trusted issuer. */
  static HeldCertificate.Builder certificate() {
    return certificate("localhost");
  }

  static HeldCertificate.Builder certificate(String host) {
    return new HeldCertificate.Builder().addSubjectAlternativeName(host).signedBy(ISSUER);
  }

  static OkHttpClient trustingIssuer() {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder().addTrustedCertificate(ISSUER.certificate()).build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager())
        .build();
  }

  private URI start(HeldCertificate certificate) throws IOException {
    return start(server, certificate);
  }

  static URI start(MockWebServer server, HeldCertificate certificate) throws IOException {
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.start();
    return URI.create("https://localhost:" + server.getPort());
  }

  private Freenom freenom(URI url, OkHttpClient http) {
    return Freenom.builder()
        .baseUrl(url)
        .httpClient(http)
        .timing(new SteppingTime().timing())
        .credentials("reseller@example.com", Secrets.PASSWORD)
        .build();
  }

  private void refuses(HeldCertificate certificate, OkHttpClient http) throws IOException {
    try (Freenom freenom = freenom(start(certificate), http)) {
      failure(NotSentException.class, () -> freenom.domains().delete("example.tk"));
      failure(NotSentException.class, () -> freenom.contacts().list());
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void trustsCertificateOfKnownIssuer() throws IOException {
    try (Freenom freenom = freenom(start(certificate().build()), trustingIssuer())) {
      freenom.domains().delete("example.tk");
    }
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void makesOneHandshake_forManyCallsWithEffect() throws Exception {
    for (int call = 1; call < 20; call++) {
      server.enqueue(new MockResponse(200, Headers.of(), "{\"status\":\"OK\"}"));
    }
    try (Freenom freenom = freenom(start(certificate().build()), trustingIssuer())) {
      for (int call = 0; call < 20; call++) {
        freenom.domains().delete("example.tk");
        assertThat(server.takeRequest().getConnectionIndex()).as("connection").isZero();
      }
    }
  }

  @Test
  void sendsNothing_whenCertificateHasExpired() throws IOException {
    refuses(certificate().validityInterval(0, 1000).build(), trustingIssuer());
  }

  @Test
  void sendsNothing_whenCertificateIsOfAnotherHost() throws IOException {
    refuses(certificate("other.example").build(), trustingIssuer());
  }

  @Test
  void sendsNothing_whenIssuerIsUnknown() throws IOException {
    refuses(certificate().build(), new OkHttpClient());
  }

  @ParameterizedTest
  @CsvSource({"SSL 3.0, 0300", "TLS 1.0, 0301", "TLS 1.1, 0302"})
  void sendsNothing_whenServerNegotiatesOldProtocol(String name, String version)
      throws IOException {
    String random = "5a".repeat(32);
    String hello = version + random + "00" + "c013" + "00"; // no session, a cipher of its time
    ByteString serverHello = ByteString.decodeHex("16" + version + "002a" + "02000026" + hello);
    Misbehavior answersInOldProtocol =
        (socket, request) -> {
          socket.getInputStream().read(new byte[4096]);
          socket.getOutputStream().write(serverHello.toByteArray());
          socket.getInputStream().readAllBytes();
        };
    try (BrokenServer server = BrokenServer.beforeRequest(answersInOldProtocol);
        Freenom freenom = freenom(encrypted(server), new OkHttpClient())) {
      NotSentException failure =
          failure(NotSentException.class, () -> freenom.domains().delete("example.tk"));
      assertThat(failure).as(name).hasStackTraceContaining("protocol");
    }
  }

  @Test
  void sendsNothing_whenServerSpeaksNoTls() throws IOException {
    Misbehavior clear = (socket, request) -> BrokenServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
    try (BrokenServer server = BrokenServer.beforeRequest(clear);
        Freenom freenom = freenom(encrypted(server), new OkHttpClient())) {
      failure(NotSentException.class, () -> freenom.domains().delete("example.tk"));
    }
  }

  private static URI encrypted(BrokenServer server) {
    return URI.create("https://localhost:" + server.url().getPort());
  }

  /** The call time-out does not apply to a single step of the handshake. */
  @Test
  @Timeout(20)
  void givesUpAfterReadTimeout_whenServerIsSilentInHandshake() throws IOException {
    try (BrokenServer silent = BrokenServer.afterRequest((socket, request) -> {});
        Freenom freenom =
            Freenom.builder()
                .baseUrl(encrypted(silent))
                .readTimeout(Duration.ofMillis(100))
                .callTimeout(Duration.ofMinutes(5))
                .timing(new SteppingTime().timing())
                .credentials("reseller@example.com", Secrets.PASSWORD)
                .build()) {
      failure(NotSentException.class, () -> freenom.domains().delete("example.tk"));
    }
  }

  @Test
  void trustsPinnedCertificateOnly() throws IOException {
    HeldCertificate certificate = certificate().build();
    URI url = start(certificate);
    String pin = CertificatePinner.pin(certificate.certificate());
    String another = CertificatePinner.pin(certificate().build().certificate());

    try (Freenom freenom = freenom(url, pinned(url, another))) {
      failure(NotSentException.class, () -> freenom.domains().delete("example.tk"));
      assertThat(server.getRequestCount()).isZero();
    }
    try (Freenom freenom = freenom(url, pinned(url, pin))) {
      freenom.domains().delete("example.tk");
      assertThat(server.getRequestCount()).isEqualTo(1);
    }
  }

  private static OkHttpClient pinned(URI service, String pin) {
    CertificatePinner pins = new CertificatePinner.Builder().add(service.getHost(), pin).build();
    return trustingIssuer().newBuilder().certificatePinner(pins).build();
  }

  @Test
  void offersNoOldTls_evenIfApplicationWould() {
    OkHttpClient old =
        new OkHttpClient.Builder()
            .connectionSpecs(List.of(ConnectionSpec.COMPATIBLE_TLS, ConnectionSpec.CLEARTEXT))
            .build();
    OkHttpClient strict =
        new OkHttpClient.Builder().connectionSpecs(List.of(ConnectionSpec.RESTRICTED_TLS)).build();

    for (OkHttpClient http : List.of(old, strict, new OkHttpClient())) {
      assertThat(specs(http, "https://localhost"))
          .allSatisfy(
              spec ->
                  assertThat(spec.tlsVersions())
                      .isNotEmpty()
                      .isSubsetOf(TlsVersion.TLS_1_2, TlsVersion.TLS_1_3));
    }
    assertThat(specs(strict, "https://localhost")).containsExactly(ConnectionSpec.RESTRICTED_TLS);
    assertThat(specs(old, "http://localhost")).containsExactly(ConnectionSpec.CLEARTEXT);
  }

  private static List<ConnectionSpec> specs(OkHttpClient http, String url) {
    Authentication none =
        new Authentication() {
          @Override
          public Request authenticate(Request request) {
            return request;
          }

          @Override
          public Stream<String> secrets(RequestParameters parameters) {
            return Stream.empty();
          }
        };
    ClientBuilder<?> settings = Freenom.builder().baseUrl(URI.create(url)).httpClient(http);
    return settings.http(none).connectionSpecs();
  }
}
