package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import okhttp3.Credentials;
import org.domainbindings.NotSentException;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests calls through a proxy. */
class ProxyTest<C extends ProviderClient<C>> extends EachProvider<C> {

  @Test
  void usesProxyWithPassword_withoutShowingIt() {
    CapturedLog log = new CapturedLog();
    try (TestServer proxy =
            TestServer.answering(
                request ->
                    request.getHeaders().get("Proxy-Authorization") == null
                        ? credentialsWanted()
                        : answer(200, provider.success()));
        C client =
            provider.client(
                settings ->
                    settings
                        .baseUrl(URI.create("http://127.0.0.1:1"))
                        .logger(log)
                        .proxy(withUser(proxy.url())))) {
      shown(provider.anyCall().call(client));

      assertThat(proxy.latest().getHeaders().get("Proxy-Authorization"))
          .isEqualTo(Credentials.basic("user", Secrets.PROXY_PASSWORD));
      assertThat(proxy.latest().getTarget()).startsWith("http://127.0.0.1:1/");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void sendsPasswordOnce_toProxyThatRefusesIt(String scheme) {
    try (TestServer proxy = TestServer.answering(credentialsWanted());
        C client =
            provider.client(
                settings ->
                    settings
                        .baseUrl(URI.create(scheme + "://127.0.0.1:1"))
                        .proxy(withUser(proxy.url())))) {
      assertThat(failure(NotSentException.class, () -> provider.anyCall().call(client)))
          .hasMessageContaining("the proxy refuses the credentials");

      assertThat(proxy.requests())
          .filteredOn(request -> request.getHeaders().get("Proxy-Authorization") != null)
          .hasSize(1);
    }
  }

  @Test
  void triesOnlyOnce_whenProxyWantsCredentialsAndThereAreNone() {
    try (TestServer proxy = TestServer.answering(credentialsWanted());
        C client =
            provider.client(
                settings ->
                    settings.baseUrl(URI.create("https://127.0.0.1:1")).proxy(proxy.url()))) {
      assertThat(failure(NotSentException.class, () -> provider.anyCall().call(client)))
          .hasMessageContaining("the proxy refuses the credentials");
      assertThat(proxy.requests()).hasSize(1);
    }
  }

  @Test
  void usesProxyWithoutUser() {
    try (TestServer proxy = TestServer.answering(provider.success());
        C client =
            provider.client(
                settings ->
                    settings.baseUrl(URI.create("http://127.0.0.1:1")).proxy(proxy.url()))) {
      assertThat(provider.anyCall().call(client)).isNotNull();

      assertThat(proxy.latest().getTarget()).startsWith("http://127.0.0.1:1/");
      assertThat(proxy.latest().getHeaders().get("Proxy-Authorization")).isNull();
    }
  }

  private static MockResponse credentialsWanted() {
    return answer(407, "").newBuilder().setHeader("Proxy-Authenticate", "Basic").build();
  }

  static URI withUser(URI proxy) {
    String user =
        "://user:"
            + URLEncoder.encode(Secrets.PROXY_PASSWORD, StandardCharsets.UTF_8).replace("+", "%20")
            + "@";
    return URI.create(proxy.toString().replace("://", user));
  }

  @Test
  void sendsNothing_whenProxyRefuses() {
    SteppingTime time = new SteppingTime();
    try (TestServer proxy = TestServer.answering(answer(403, "no"));
        C client =
            provider.client(
                settings ->
                    settings
                        .baseUrl(URI.create("https://127.0.0.1:1"))
                        .timing(time.timing())
                        .proxy(withUser(proxy.url())))) {
      failure(NotSentException.class, () -> provider.anyCall().call(client));

      assertThat(proxy.requests())
          .hasSize(4)
          .allSatisfy(request -> assertThat(request.getMethod()).isEqualTo("CONNECT"));
    }
  }
}
