package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import mockwebserver3.MockResponse;
import okhttp3.Cache;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.domainbindings.ProviderException;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests an application's HTTP client that would retry, redirect and cache by itself. */
class HttpClientTest {

  private static Freenom freenom(TestServer server, OkHttpClient http) {
    return Freenom.builder()
        .baseUrl(server.url())
        .httpClient(http)
        .timing(new SteppingTime().timing())
        .credentials("reseller@example.com", Secrets.PASSWORD)
        .build();
  }

  @Test
  void answersNoChallenge() {
    OkHttpClient own =
        new OkHttpClient.Builder()
            .authenticator(
                (route, response) ->
                    response
                        .request()
                        .newBuilder()
                        .header("Authorization", Credentials.basic("a", "b"))
                        .build())
            .build();
    MockResponse challenge =
        answer(401, "").newBuilder().setHeader("WWW-Authenticate", "Basic realm=x").build();
    try (TestServer server = TestServer.answering(challenge);
        Freenom freenom = freenom(server, own)) {
      failure(ProviderException.class, () -> freenom.domains().delete("example.tk"));

      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void followsNoRedirect() {
    MockResponse redirect = answer(307, "").newBuilder().setHeader("Location", "/other").build();
    try (TestServer server = TestServer.answering(redirect);
        Freenom freenom = freenom(server, new OkHttpClient())) {
      failure(ProviderException.class, () -> freenom.contacts().list());
      failure(ProviderException.class, () -> freenom.domains().delete("example.tk"));

      assertThat(server.requests()).hasSize(2);
    }
  }

  @Test
  void cachesNoAnswer(@TempDir Path folder) throws Exception {
    try (Cache cache = new Cache(folder.toFile(), 1_000_000)) {
      OkHttpClient own = new OkHttpClient.Builder().cache(cache).build();
      MockResponse lasting =
          answer(200, "{\"status\":\"OK\"}")
              .newBuilder()
              .setHeader("Cache-Control", "max-age=3600")
              .build();
      try (TestServer server = TestServer.answering(lasting);
          Freenom freenom = freenom(server, own)) {
        freenom.contacts().list();
        freenom.contacts().list();

        assertThat(server.requests()).hasSize(2);
      }
      assertThat(cache.size()).isZero();
      File[] files = folder.toFile().listFiles((where, name) -> name.endsWith(".0"));
      assertThat(files == null ? 0 : files.length).isZero();
    }
  }

  @Test
  void speaksHttp11_evenIfApplicationPrefersHttp2() {
    OkHttpClient own =
        new OkHttpClient.Builder().protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE)).build();
    try (TestServer server = TestServer.answering("{\"status\":\"OK\"}");
        Freenom freenom = freenom(server, own)) {
      freenom.contacts().list();

      assertThat(server.requests().get(0).getRequestLine()).endsWith("HTTP/1.1");
    }
  }
}
