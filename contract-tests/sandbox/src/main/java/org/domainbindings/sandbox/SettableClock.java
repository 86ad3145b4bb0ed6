package org.domainbindings.sandbox;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The clock that all parts read, so that a test can exchange the one behind it. */
final class SettableClock extends Clock {

  private volatile Clock clock;

  SettableClock(Clock clock) {
    this.clock = clock;
  }

  void set(Clock newClock) {
    clock = newClock;
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
