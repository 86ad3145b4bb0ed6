package org.domainbindings.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;

/**
 * Decides whether a failed call is sent again, and when.
 *
 * <p>The pause doubles from one attempt to the next, is shortened by chance so that many clients do
 * not come back in step, and is never shorter than what the provider asks for.
 *
 * @param attempts how often a call is sent at most
 * @param total how long a call with all its repetitions may take
 */
record Retries(int attempts, Duration total) {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
  private static final Duration POST_WINDOW = Duration.ofSeconds(30);

  /** What the last repetition needs to get to the server while the window is still open. */
  private static final Duration WINDOW_MARGIN = Duration.ofSeconds(5);

  Optional<Duration> pause(
      Operation<?> operation,
      ProviderException failure,
      int attempt,
      Instant started,
      Pacing pacing) {
    if (attempt >= attempts || !canHelp(operation, failure)) {
      return Optional.empty();
    }
    Duration pause = backOff(attempt, pacing);
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    Duration wait = pause.compareTo(asked) < 0 ? asked : pause;
    Duration end = Duration.between(started, pacing.clock().instant()).plus(wait);
    return end.compareTo(limit(operation, failure)) < 0 ? Optional.of(wait) : Optional.empty();
  }

  private static boolean canHelp(Operation<?> operation, ProviderException failure) {
    if (failure.reason() == Reason.NOT_SENT) {
      return true;
    }
    boolean refused = failure.reason() == Reason.THROTTLED;
    boolean broken =
        switch (failure.reason()) {
          case SERVICE_UNAVAILABLE, SERVICE_FAILURE, UNKNOWN_OUTCOME -> true;
          default -> false;
        };
    return switch (operation.repeat()) {
      case READ -> refused || broken;
      case IF_REFUSED -> refused;
      case WITHIN_30_SECONDS -> broken;
      case NEVER -> false;
    };
  }

  private Duration limit(Operation<?> operation, ProviderException failure) {
    boolean windowed =
        operation.repeat() == Operation.Repeat.WITHIN_30_SECONDS
            && failure.reason() != Reason.NOT_SENT;
    Duration window = POST_WINDOW.minus(WINDOW_MARGIN);
    return windowed && window.compareTo(total) < 0 ? window : total;
  }

  private static Duration backOff(int attempt, Pacing pacing) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
    Duration bounded = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    double part = 1 - pacing.jitter().getAsDouble() / 4;
    return Duration.ofMillis((long) (bounded.toMillis() * part));
  }
}
