package org.domainbindings.http;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * The clock, the sleeper and the jitter of a client.
 *
 * @param clock the clock
 * @param sleeper waits between attempts
 * @param jitter returns random numbers from 0 to 1, so that many clients do not retry in step
 */
public record Timing(Clock clock, Sleeper sleeper, DoubleSupplier jitter) {

  /** Waits. */
  @FunctionalInterface
  public interface Sleeper {

    /**
     * Waits for a time.
     *
     * @param time how long
     * @throws InterruptedException if the thread was interrupted meanwhile
     */
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * Returns the default timing.
   *
   * @return the system clock, {@code Thread.sleep} and random numbers
   */
  public static Timing system() {
    return new Timing(
        Clock.systemUTC(),
        time -> Thread.sleep(time.toMillis()),
        () -> ThreadLocalRandom.current().nextDouble());
  }
}
