package org.domainbindings.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.http.ProxyAuthentication.RefusedByProxyException;
import org.jspecify.annotations.Nullable;

/**
 * The attempts of one call: whether it is sent again after a failure, and when.
 *
 * <p>The delay doubles from one attempt to the next, is reduced by random jitter so that many
 * clients do not retry in step, and is never shorter than the provider requests.
 */
final class Retries {

  private static final int MOST_ATTEMPTS = 4;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration POST_WINDOW = Duration.ofSeconds(30);

  /** The time that a repeated request may need to reach the server within the window. */
  private static final Duration WINDOW_MARGIN = Duration.ofSeconds(5);

  private final Operation<?> operation;
  private final Duration total;
  private final Timing timing;
  private final Instant started;
  private Attempt last;
  private @Nullable Instant firstSent;
  private boolean doubtful;

  Retries(Operation<?> operation, Duration total, Timing timing) {
    this.operation = operation;
    this.total = total;
    this.timing = timing;
    started = timing.clock().instant();
    last = attempt(0);
  }

  /** Begins the next attempt. */
  Attempt next() {
    last = attempt(last.number() + 1);
    return last;
  }

  private Attempt attempt(int number) {
    return new Attempt(number, operation.changesNothing(), left(), windowEnd(), timing.clock());
  }

  /** The remaining time for all attempts, even if the clock is set back. */
  private Duration left() {
    Duration left = total.minus(Duration.between(started, timing.clock().instant()));
    return left.compareTo(total) < 0 ? left : total;
  }

  /** Returns whether an attempt may have taken effect without an answer to confirm it. */
  boolean doubtful() {
    return doubtful;
  }

  /** Returns how long to wait before the next attempt, or nothing if there must not be one. */
  Optional<Duration> pause(ProviderException failure) {
    if (firstSent == null) {
      firstSent = last.sent().map(Attempt.Sent::time).orElse(null);
    }
    doubtful |= failure.reason() == Reason.UNKNOWN_OUTCOME;
    if (last.number() >= MOST_ATTEMPTS || !canHelp(failure)) {
      return Optional.empty();
    }
    Duration pause = backOff();
    Duration asked = failure.retryAfter().orElse(Duration.ZERO);
    Duration wait = pause.compareTo(asked) < 0 ? asked : pause;
    Instant again = timing.clock().instant().plus(wait);
    boolean inTime = again.isBefore(started.plus(total)) && again.isBefore(windowEnd());
    return inTime ? Optional.of(wait) : Optional.empty();
  }

  private boolean canHelp(ProviderException failure) {
    Reason reason = failure.reason();
    if (reason == Reason.NOT_SENT) {
      return !(failure.getCause() instanceof RefusedByProxyException);
    }
    boolean refused = reason == Reason.THROTTLED;
    boolean broken =
        switch (reason) {
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

  /** Returns until when the call may be repeated. */
  private Instant windowEnd() {
    boolean windowed = operation.repeat() == Operation.Repeat.WITHIN_30_SECONDS;
    return windowed && firstSent != null
        ? firstSent.plus(POST_WINDOW).minus(WINDOW_MARGIN)
        : Instant.MAX;
  }

  private Duration backOff() {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << last.number() - 1);
    double part = 1 - timing.jitter().getAsDouble() / 4;
    return Duration.ofMillis((long) (pause.toMillis() * part));
  }
}
