package org.domainbindings.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.domainbindings.testing.SteppingTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Failure FAILURE = Failure.of("Anybody", "call", Reason.THROTTLED, "no");

  private static Failure read(Failure failure, String header) {
    return RetryAfter.add(failure, header, new SteppingTime());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "00 | 0",
        "120 | 120",
        "' 7 ' | 7",
        "999999999 | 999999999",
        "99999999999999999999 | 999999999",
        "Sun, 22 Nov 2026 08:01:30 GMT | 90",
        "Sun, 22 Nov 2026 07:00:00 GMT | 0",
      })
  void readsSecondsAndDates(String header, long seconds) {
    assertThat(read(FAILURE, header).retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-1", "1.5", "soon", "٣", "Sun, 22 Nov 2026", "2026-11-22"})
  void ignoresInvalidValues(String header) {
    assertThat(read(FAILURE, header).retryAfter()).isNull();
  }

  @Test
  void keepsLongerDelay() {
    Failure known = FAILURE.withRetryAfter(Duration.ofSeconds(90));

    assertThat(read(known, "5").retryAfter()).isEqualTo(Duration.ofSeconds(90));
    assertThat(read(known, "120").retryAfter()).isEqualTo(Duration.ofSeconds(120));
    assertThat(read(known, "soon").retryAfter()).isEqualTo(Duration.ofSeconds(90));
    assertThat(RetryAfter.add(known, null, new SteppingTime())).isEqualTo(known);
  }
}
