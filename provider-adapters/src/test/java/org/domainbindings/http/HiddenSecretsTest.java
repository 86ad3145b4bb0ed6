package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.LeakDetector.shown;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.domainbindings.ProviderException;
import org.domainbindings.testing.BrokenServer;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.Escaped;
import org.domainbindings.testing.Secrets;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tests that no exception, client or builder shows a secret. */
class HiddenSecretsTest<C extends ProviderClient<C>> extends EachProvider<C> {

  @TestFactory
  Stream<DynamicTest> showsNoSecret_whenServerRepeatsRequest() {
    Map<String, UnaryOperator<String>> manners =
        Map.of(
            "as it was sent", sent -> sent,
            "decoded", HiddenSecretsTest::decoded,
            "encoded twice", HiddenSecretsTest::encoded,
            "encoded three times", sent -> encoded(encoded(sent)),
            "decoded and escaped for JSON", sent -> Escaped.json(decoded(sent)),
            "decoded and escaped for XML", sent -> Escaped.xml(decoded(sent)),
            "decoded and encoded anew", sent -> encoded(decoded(sent)),
            "in lower case hexadecimal", sent -> lowerCaseHex(sent));
    return manners.entrySet().stream()
        .map(manner -> dynamicTest(manner.getKey(), () -> repeats(manner.getValue())));
  }

  private void repeats(UnaryOperator<String> manner) {
    CapturedLog log = new CapturedLog();
    try (TestServer server =
            TestServer.answering(
                request ->
                    answer(
                        200,
                        provider.unknownFailure(
                            "Refused: " + manner.apply(TestServer.parameters(request)))));
        C client = provider.client(settings -> settings.baseUrl(server.url()).logger(log))) {
      for (SampleCall<C> sample : provider.calls()) {
        ProviderException exception = failure(ProviderException.class, () -> sample.call(client));

        assertThat(exception.providerMessage()).startsWith("Refused: ");
        if (TestServer.parameters(server.latest()).length() > "null".length()) {
          assertThat(exception.providerMessage()).contains("***");
        }
      }
    }
  }

  private static String decoded(String sent) {
    return URLDecoder.decode(sent, StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String lowerCaseHex(String sent) {
    return Pattern.compile("%[0-9A-F]{2}")
        .matcher(sent)
        .replaceAll(match -> match.group().toLowerCase(Locale.ROOT));
  }

  @Test
  void showsNoSecret_whenBrokenServerRepeatsRequest() throws IOException {
    try (BrokenServer server =
            BrokenServer.afterRequest(
                (socket, request) -> BrokenServer.write(socket, request.replace("POST /", "")));
        C client =
            provider.client(
                settings -> settings.baseUrl(server.url()).timing(new SteppingTime().timing()))) {
      for (SampleCall<C> sample : provider.calls()) {
        ProviderException exception = failure(ProviderException.class, () -> sample.call(client));

        assertThat(exception).hasCauseInstanceOf(IOException.class);
      }
    }
  }

  @Test
  void showsNoSecret() {
    ClientBuilder<?> builder = provider.builder();
    shown(builder);
    shown(builder.environment(provider.environment()));
    try (C client = provider.build(builder)) {
      shown(client);
      shown(client.retrieval());
      shown(client.with(CallOptions.none().parameter("password", Secrets.PASSWORD)));
      shown(CallOptions.none().parameter("password", Secrets.PASSWORD));
    }
  }
}
