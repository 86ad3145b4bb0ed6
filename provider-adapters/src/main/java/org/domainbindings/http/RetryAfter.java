package org.domainbindings.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.domainbindings.Failure;
import org.jspecify.annotations.Nullable;

/** Reads how long a server wants to be left alone: a number of seconds, or a date. */
final class RetryAfter {

  private RetryAfter() {}

  static Failure add(Failure failure, @Nullable String header, Clock clock) {
    if (header == null || failure.retryAfter() != null) {
      return failure;
    }
    return failure.withRetryAfter(parse(header.strip(), clock));
  }

  private static @Nullable Duration parse(String header, Clock clock) {
    try {
      if (header.chars().allMatch(Character::isDigit)) {
        return Duration.ofSeconds(Long.parseLong(header));
      }
      Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header));
      Duration left = Duration.between(clock.instant(), date);
      return left.isNegative() ? Duration.ZERO : left;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
