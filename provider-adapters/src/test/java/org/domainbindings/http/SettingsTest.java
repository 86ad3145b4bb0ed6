package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests the settings of builders and environment variables. */
class SettingsTest<C extends ProviderClient<C>> extends EachProvider<C> {

  @Test
  void takesCredentialsAndSettingsFromEnvironment() {
    try (TestServer server = TestServer.answering(provider.success())) {
      Map<String, String> environment = new HashMap<>(provider.environment());
      environment.put(variable("BASE_URL"), " " + server.url() + "/sub ");
      environment.put(variable("FORMAT"), "xml");
      environment.put(variable("CONNECT_TIMEOUT"), "5");
      environment.put(variable("READ_TIMEOUT"), "6");
      environment.put(variable("CALL_TIMEOUT"), "7");
      ClientBuilder<?> builder = provider.builder().environment(environment);
      try (C client = provider.build(builder)) {
        shown(provider.anyCall().call(client));
      }

      RecordedRequest request = server.requests().get(0);
      assertThat(request.getTarget()).startsWith("/sub" + provider.anyCall().path());
      assertThat(TestServer.asked(request)).containsIgnoringCase("xml");
      OkHttpClient http = builder.http(NO_AUTHENTICATION);
      assertThat(http.connectTimeoutMillis()).isEqualTo(5_000);
      assertThat(http.readTimeoutMillis()).isEqualTo(6_000);
      assertThat(http.writeTimeoutMillis()).isEqualTo(6_000);
      assertThat(http.callTimeoutMillis()).isEqualTo(7_000);
    }
  }

  private static final Authentication NO_AUTHENTICATION =
      new Authentication() {
        @Override
        public Stream<String> secrets(RequestParameters parameters) {
          return Stream.empty();
        }

        @Override
        public Request authenticate(Request request) {
          return request;
        }
      };

  private String variable(String name) {
    return provider
            .builder()
            .getClass()
            .getEnclosingClass()
            .getSimpleName()
            .toUpperCase(Locale.ROOT)
        + "_"
        + name;
  }

  @Test
  void namesVariable_whenCredentialIsMissingFromEnvironment() {
    for (String name : provider.environment().keySet()) {
      for (String missing : List.of("", " ")) {
        Map<String, String> environment = new HashMap<>(provider.environment());
        environment.put(name, missing);
        IllegalStateException exception =
            failure(IllegalStateException.class, () -> provider.builder().environment(environment));

        assertThat(exception).hasMessageContaining(name);
      }
      Map<String, String> environment = new HashMap<>(provider.environment());
      environment.remove(name);
      IllegalStateException exception =
          failure(IllegalStateException.class, () -> provider.builder().environment(environment));
      assertThat(exception).hasMessageContaining(name);
    }
  }

  @TestFactory
  Stream<DynamicTest> namesVariableButNotItsValue_whenSettingIsWrong() {
    String secret = "hush";
    return Stream.of(
            Map.entry("BASE_URL", "http://user:hush@api.example.com"),
            Map.entry("BASE_URL", "http://hush.example.com"),
            Map.entry("BASE_URL", "ftp://hush.example.com"),
            Map.entry("BASE_URL", "h u s h"),
            Map.entry("PROXY", "https://user:hush@proxy.example.com"),
            Map.entry("PROXY", "hush:8080"),
            Map.entry("PROXY", "http://user:hush @proxy"),
            Map.entry("FORMAT", "hush"),
            Map.entry("CONNECT_TIMEOUT", "hush"),
            Map.entry("READ_TIMEOUT", "-1"),
            Map.entry("READ_TIMEOUT", "0"),
            Map.entry("CALL_TIMEOUT", "9999999999999"))
        .map(
            wrong ->
                dynamicTest(
                    wrong.getKey() + " = " + wrong.getValue(),
                    () -> {
                      Map<String, String> environment = new HashMap<>(provider.environment());
                      environment.put(variable(wrong.getKey()), wrong.getValue());
                      IllegalStateException exception =
                          failure(
                              IllegalStateException.class,
                              () -> provider.builder().environment(environment));

                      assertThat(exception)
                          .hasMessageContaining(variable(wrong.getKey()))
                          .hasNoCause();
                      assertThat(exception.getMessage()).doesNotContain(secret);
                    }));
  }

  @Test
  void namesSetter_whenCredentialsAreMissing() {
    assertThat(failure(IllegalStateException.class, () -> provider.build(provider.builder())))
        .hasMessageContaining("credentials(");
  }

  @Test
  void acceptsSettings() {
    ClientBuilder<?> builder = provider.builder();

    assertThat(
            builder
                .baseUrl(URI.create("https://api.example.com"))
                .connectTimeout(Duration.ofMillis(1))
                .readTimeout(Duration.ofMillis(1))
                .callTimeout(Duration.ofMillis(Integer.MAX_VALUE))
                .proxy(URI.create("http://proxy.example.com:8080"))
                .httpClient(new OkHttpClient())
                .logger(new CapturedLog())
                .format(Format.XML)
                .timing(Timing.system()))
        .isSameAs(builder);
  }

  @Test
  void refusesInvalidSettings() {
    ClientBuilder<?> builder = provider.builder();
    for (Duration wrong : List.of(Duration.ZERO, Duration.ofMillis(-1), Duration.ofDays(25))) {
      assertThat(failure(IllegalArgumentException.class, () -> builder.readTimeout(wrong)))
          .hasMessageContaining("readTimeout");
      assertThat(failure(IllegalArgumentException.class, () -> builder.connectTimeout(wrong)))
          .hasMessageContaining("connectTimeout");
      assertThat(failure(IllegalArgumentException.class, () -> builder.callTimeout(wrong)))
          .hasMessageContaining("callTimeout");
    }
    for (String wrong :
        List.of("http://api.example.com", "https://u@api.example.com", "https://h/?q", "file:/x")) {
      failure(IllegalArgumentException.class, () -> builder.baseUrl(URI.create(wrong)));
    }
    for (String right :
        List.of("https://api.example.com", "http://localhost:8", "http://[::1]:8/a/")) {
      builder.baseUrl(URI.create(right));
    }
    URI proxy = ProxyTest.withUser(URI.create("https://proxy.example.com"));
    failure(IllegalArgumentException.class, () -> builder.proxy(proxy));
  }
}
