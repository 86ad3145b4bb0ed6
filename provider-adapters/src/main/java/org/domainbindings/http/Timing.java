package org.domainbindings.http;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * What a client knows of time: a clock, a way to sleep, and chance.
 *
 * @param clock the clock
 * @param sleeper what waits
 * @param jitter what returns a number from 0 to 1, so that many clients do not retry in step
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
   * Returns what a client outside of tests takes.
   *
   * @return the system's clock, a sleeping thread, random numbers
   */
  public static Timing system() {
    return new Timing(
        Clock.systemUTC(),
        time -> Thread.sleep(time.toMillis()),
        () -> ThreadLocalRandom.current().nextDouble());
  }
}
