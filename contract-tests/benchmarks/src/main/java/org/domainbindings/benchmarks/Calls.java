package org.domainbindings.benchmarks;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.domainbindings.freenom.Freenom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import stock.gson.ApiClient;
import stock.gson.ApiException;
import stock.gson.api.DomainsApi;

/** Whole calls: with an answer from memory, over loopback, and over loopback with TLS. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Calls {

  private static final String EMAIL = "reseller@example.com";
  private static final String PASSWORD = "secret";
  private static final String DOMAIN = "example.tk";

  /** How far a request goes. */
  @Param({"memory", "loopback", "tls"})
  public String way = "";

  private final ConnectionPool connections = new ConnectionPool(64, 5, TimeUnit.MINUTES);
  private Freenom ours = freenom("http://localhost", new OkHttpClient());
  private OkHttpClient bare = new OkHttpClient();
  private DomainsApi stock = new DomainsApi();
  private HttpUrl url = HttpUrl.get("http://localhost");
  private CannedServer server;

  private static Freenom freenom(String url, OkHttpClient http) {
    return Freenom.builder()
        .baseUrl(URI.create(url))
        .httpClient(http)
        .credentials(EMAIL, PASSWORD)
        .build();
  }

  /** Starts the server and makes the clients. */
  @Setup
  public void start() throws IOException, ApiException {
    HeldCertificate certificate =
        new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    boolean tls = way.equals("tls");
    ServerSocketFactory sockets =
        tls
            ? new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext()
                .getServerSocketFactory()
            : ServerSocketFactory.getDefault();
    server =
        new CannedServer(sockets, line -> line.startsWith("GET") ? Samples.INFO : Samples.DELETED);
    url = HttpUrl.get((tls ? "https" : "http") + "://localhost:" + server.port() + "/");
    OkHttpClient http = http(certificate);
    bare = http.newBuilder().build();
    ours = freenom(url.toString(), http);
    ApiClient client = new ApiClient(http);
    client.setBasePath(url.toString().replaceAll("/$", ""));
    stock = new DomainsApi(client);
    String name = String.valueOf(stockRead().getDomain().get(0).getDomainname());
    if (!name.equals(String.valueOf(read().domains().get(0).domainName())) || !bareRead()) {
      throw new IllegalStateException("The contestants do not read the same");
    }
  }

  private OkHttpClient http(HeldCertificate certificate) {
    HandshakeCertificates trusted =
        new HandshakeCertificates.Builder()
            .addTrustedCertificate(certificate.certificate())
            .build();
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .protocols(List.of(Protocol.HTTP_1_1))
            .connectionPool(connections)
            .sslSocketFactory(trusted.sslSocketFactory(), trusted.trustManager());
    if (way.equals("memory")) {
      http.addInterceptor(Calls::fromMemory);
    }
    return http.build();
  }

  private static Response fromMemory(Interceptor.Chain chain) {
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(Samples.INFO, MediaType.get("application/json")))
        .build();
  }

  /** Stops the server. */
  @TearDown
  public void stop() {
    ours.close();
    server.close();
  }

  /** A read with the adapters. */
  @Benchmark
  public org.domainbindings.freenom.client.GetDomainInfoResponse read() {
    return ours.domains().info(DOMAIN);
  }

  /** The same with OkHttp alone: the answer is read to its end and forgotten. */
  @Benchmark
  public boolean bareRead() throws IOException {
    HttpUrl query =
        url.newBuilder("v2/domain/getinfo")
            .addQueryParameter("domainname", DOMAIN)
            .addQueryParameter("email", EMAIL)
            .addQueryParameter("password", PASSWORD)
            .build();
    return skip(new Request.Builder().url(query).build());
  }

  /** The same with the stock client of OpenAPI Generator with Gson. */
  @Benchmark
  public stock.gson.model.GetDomainInfoResponse stockRead() throws ApiException {
    return stock.getDomainInfo(DOMAIN, EMAIL, PASSWORD, null, null);
  }

  /** A call with an effect with the adapters. */
  @Benchmark
  public Object effect() {
    return ours.domains().delete(DOMAIN);
  }

  /** The same without a pool: each call makes a connection of its own. */
  @Benchmark
  public Object effectWithoutPool() {
    connections.evictAll();
    return ours.domains().delete(DOMAIN);
  }

  /** The same with OkHttp alone. */
  @Benchmark
  public boolean bareEffect() throws IOException {
    RequestBody form =
        new FormBody.Builder()
            .add("domainname", DOMAIN)
            .add("email", EMAIL)
            .add("password", PASSWORD)
            .build();
    HttpUrl delete = url.newBuilder("v2/domain/delete").build();
    return skip(new Request.Builder().url(delete).delete(form).build());
  }

  private boolean skip(Request request) throws IOException {
    try (Response response = bare.newCall(request).execute()) {
      JsonReader json = JsonReader.of(response.body().source());
      json.skipValue();
      return json.peek() == JsonReader.Token.END_DOCUMENT;
    }
  }
}
