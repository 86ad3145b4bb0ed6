package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.domainbindings.testing.Outcomes.failure;
import static org.domainbindings.testing.TestServer.answer;

import java.net.URI;
import org.domainbindings.CredentialsException;
import org.domainbindings.NotSentException;
import org.domainbindings.ProviderException;
import org.domainbindings.testing.CapturedLog;
import org.domainbindings.testing.LeakDetector;
import org.domainbindings.testing.SteppingTime;
import org.domainbindings.testing.TestServer;
import org.junit.jupiter.api.Test;

/** Tests what clients log. */
class LogTest<C extends ProviderClient<C>> extends EachProvider<C> {

  @Test
  void writesOneLineForEachAttempt() {
    CapturedLog log = new CapturedLog();
    try (TestServer server = TestServer.answering(answer(200, provider.success()));
        C client = provider.client(settings -> settings.baseUrl(server.url()).logger(log))) {
      for (SampleCall<C> sample : provider.calls()) {
        int before = log.lines().size();
        sample.call(client);

        assertThat(log.lines()).hasSize(before + 1);
        assertThat(log.lines().get(before))
            .matches(
                "DEBUG %s %s, attempt 1: OK after \\d+ ms"
                    .formatted(client.getClass().getSimpleName(), sample.operation()));
      }
    }
  }

  @Test
  void writesReasonAndNumberOfEachFailedAttempt() {
    CapturedLog log = new CapturedLog();
    try (C client =
        provider.client(
            settings ->
                settings
                    .baseUrl(URI.create("http://127.0.0.1:1"))
                    .timing(new SteppingTime().timing())
                    .logger(log))) {
      failure(NotSentException.class, () -> provider.anyCall().call(client));

      assertThat(log.lines()).hasSize(4);
      assertThat(log.lines().get(3)).contains("attempt 4: NOT_SENT after ");
    }
  }

  @Test
  void writesReasonAndCode_whenServiceRefuses() {
    CapturedLog log = new CapturedLog();
    try (TestServer server = TestServer.answering(provider.loginFailure());
        C client = provider.client(settings -> settings.baseUrl(server.url()).logger(log))) {
      ProviderException exception =
          failure(CredentialsException.class, () -> provider.anyCall().call(client));

      String code = exception.code().map(" (%s)"::formatted).orElse("");
      assertThat(log.lines().get(0)).contains(": INVALID_CREDENTIALS" + code + " after ");
    }
  }

  @Test
  void writesToLoggerOfPlatform_unlessToldOtherwise() {
    try (TestServer server = TestServer.answering(provider.success());
        C client = provider.clientOf(server)) {
      provider.anyCall().call(client);
    }
    // The LeakDetector has set the platform's loggers to their most talkative level.
    assertThat(LeakDetector.output()).contains(provider.anyCall().operation() + ", attempt 1: OK");
  }
}
