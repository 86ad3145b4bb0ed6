package org.domainbindings.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.domainbindings.http.Timing;

/** A clock that advances only when someone sleeps or sets it forward, without waiting. */
public final class SteppingTime extends Clock {

  public static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

  private final List<Duration> pauses = new ArrayList<>();
  private Instant now = START;

  /** Returns the timing of this clock: sleeping sets it forward, and there is no jitter. */
  public Timing timing() {
    return new Timing(this, this::sleep, () -> 0);
  }

  private synchronized void sleep(Duration time) {
    pauses.add(time);
    now = now.plus(time);
  }

  /** Sets the clock forward. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }

  /** Returns the duration of each sleep. */
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("Nobody needs another zone");
  }
}
