package org.domainbindings.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.domainbindings.ProviderException;
import org.domainbindings.Secret;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.alidns.AlidnsCredentials;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.Period;
import org.domainbindings.http.ClientBuilder;
import org.domainbindings.http.Timing;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server that repeats everything it was sent in its error messages: nothing of it may be passed
 * on.
 */
class EchoedSecretsTest {

  private static final String PASSWORD = "pass word+1&more=%41*~@$,/é";
  private static final String LOGIN_TOKEN = "12345,t$ken with,comma+sign";
  private static final String KEY_ID = "key id+1/=";
  private static final String AUTHCODE = "98765+432 10";

  @AutoClose final MockWebServer server = new MockWebServer();

  private volatile String shape = "";

  @BeforeEach
  void start() throws IOException {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            var sent = request.getTarget() + " " + body(request);
            var body = shape.formatted(sent.replace("\\", "\\\\").replace("\"", "\\\""));
            return new MockResponse(200, Headers.of("Connection", "close"), body);
          }
        });
    server.start();
  }

  private static String body(RecordedRequest request) {
    var body = request.getBody();
    return body == null ? "" : body.utf8();
  }

  private <B extends ClientBuilder<B>> B onServer(B builder) {
    var timing = new Timing(Clock.systemUTC(), pause -> {}, () -> 0);
    return builder.baseUrl(server.url("/").uri()).timing(timing);
  }

  private static String all(Runnable call) {
    try {
      call.run();
    } catch (ProviderException e) {
      var trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      return trace.toString();
    }
    throw new AssertionError("Nothing was thrown");
  }

  private static List<String> spellings(String secret) {
    var form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    var query = new HttpUrl.Builder().scheme("http").host("h").addQueryParameter("q", secret);
    var inQuery = query.build().encodedQuery().substring("q=".length());
    return Stream.of(secret, form, form.replace("+", "%20"), inQuery).distinct().toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": {\"code\": \"-1\", \"message\": \"No: %s\"}}",
        "{\"status\": {\"code\": \"%s\"}}",
        "<dnspod><status><code><sent><![CDATA[%s]]></sent></code></status></dnspod>",
        "{\"status\": \"%s\"}",
        "<html>%s</html>",
        "%s",
      })
  void areRedacted_byDnspod(String shape) {
    this.shape = shape;
    try (var dnspod =
        onServer(Dnspod.builder()).credentials(LOGIN_TOKEN, "engineer@example.com").build()) {
      assertThat(all(() -> dnspod.sendVerificationCode("example.com", "owner@example.com")))
          .doesNotContain(spellings(LOGIN_TOKEN));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"Code\": \"SignatureDoesNotMatch\", \"Message\": \"The string is %s\"}",
        "{\"Code\": \"%s\", \"RequestId\": \"%<s\", \"Message\": \"No\"}",
        "{\"Code\": [\"%s\"]}",
        "<Error><Code>A</Code><Code><![CDATA[%s]]></Code></Error>",
        "<html>%s</html>",
        "%s",
      })
  void areRedacted_byAlidns(String shape) {
    this.shape = shape;
    try (var alidns = onServer(Alidns.builder()).credentials(KEY_ID, "not-a-real-secret").build()) {
      assertThat(all(() -> alidns.applyForRetrieval("example.com")))
          .doesNotContain(spellings(KEY_ID))
          .doesNotContain("not-a-real-secret");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": \"error\", \"error\": \"No: %s\"}",
        "{\"status\": \"error\", \"error\": [\"%s\"]}",
        "<freenom><status>error</status><error><sent><![CDATA[%s]]></sent></error></freenom>",
        "<freenom><status>error</status><error><![CDATA[%s]]></error><error/></freenom>",
        "<html>%s</html>",
        "%s",
      })
  void areRedacted_byFreenom(String shape) {
    this.shape = shape;
    try (var freenom =
        onServer(Freenom.builder()).credentials("reseller@example.com", PASSWORD).build()) {
      var secrets = new ArrayList<>(spellings(PASSWORD));
      secrets.addAll(spellings(AUTHCODE));
      assertThat(all(() -> freenom.transfers().price("example.tk", AUTHCODE)))
          .doesNotContain(secrets);
      assertThat(
              all(
                  () ->
                      freenom
                          .transfers()
                          .request("example.tk", AUTHCODE, Period.YEARS_1, "JSMTH01")))
          .doesNotContain(secrets);
    }
  }

  @Test
  void areNotShown_byCredentialsAndClients() {
    var key =
        new AlidnsCredentials(
            Secret.of(KEY_ID),
            Secret.of("not-a-real-secret"),
            Optional.of(Secret.of("not-a-real-token")));
    var dnspod = Dnspod.builder().credentials(LOGIN_TOKEN, "engineer@example.com");
    var alidns = Alidns.builder().credentials(key);
    var freenom = Freenom.builder().credentials("reseller@example.com", PASSWORD);
    try (var first = dnspod.build();
        var second = alidns.build();
        var third = freenom.build()) {
      assertThat(List.of(key, dnspod, alidns, freenom, first, second, third))
          .extracting(Object::toString)
          .allSatisfy(
              text ->
                  assertThat(text)
                      .doesNotContain(
                          LOGIN_TOKEN, KEY_ID, "not-a-real-secret", "not-a-real-token", PASSWORD));
    }
  }
}
