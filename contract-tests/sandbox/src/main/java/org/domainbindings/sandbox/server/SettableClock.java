package org.domainbindings.sandbox.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock that all parts read, so that a test can exchange the one behind it. */
public final class SettableClock extends Clock {

  private volatile Clock clock;

  public SettableClock(Clock clock) {
    this.clock = clock;
  }

  public void set(Clock newClock) {
    clock = newClock;
  }

  /** Returns the clock that is read. */
  public Clock behind() {
    return clock;
  }

  /** Sets what time it is, and whether time passes from then on. */
  public void set(Instant time, boolean running) {
    clock = at(time, running);
  }

  /** Returns a clock that shows a time now, and may go on from there. */
  public static Clock at(Instant time, boolean running) {
    return running
        ? Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), time))
        : Clock.fixed(time, ZoneOffset.UTC);
  }

  /** Tells whether time passes by itself. */
  public boolean isRunning() {
    return !clock.equals(Clock.fixed(clock.instant(), clock.getZone()));
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public ZoneId getZone() {
    return clock.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return clock.withZone(zone);
  }
}
