package org.domainbindings.sandbox.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of all parts of a sandbox, which can be replaced by tests. */
public final class SettableClock extends Clock {

  private volatile Clock clock;

  public SettableClock(Clock clock) {
    this.clock = clock;
  }

  public void set(Clock newClock) {
    clock = newClock;
  }

  /** Returns the current clock. */
  public Clock behind() {
    return clock;
  }

  /** Sets the time, and whether it passes. */
  public void set(Instant time, boolean running) {
    clock = at(time, running);
  }

  /** Returns a clock that starts at a time, and either runs or stands still. */
  public static Clock at(Instant time, boolean running) {
    return running
        ? Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), time))
        : Clock.fixed(time, ZoneOffset.UTC);
  }

  /** Returns whether time passes. */
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
