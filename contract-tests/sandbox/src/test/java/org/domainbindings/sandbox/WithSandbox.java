package org.domainbindings.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;

/** Gives each test its own sandbox, at noon on March 1st, 2026, unless a test lets time pass. */
abstract class WithSandbox {

  private Instant now = Instant.parse("2026-03-01T12:00:00Z");

  final Sandbox sandbox = Sandbox.start(0, Clock.fixed(now, ZoneOffset.UTC));
  final IndependentClient client = new IndependentClient(sandbox);

  @AfterEach
  void closeSandbox() {
    sandbox.close();
  }

  Instant now() {
    return now;
  }

  void pass(Duration duration) {
    now = now.plus(duration);
    sandbox.setClock(Clock.fixed(now, ZoneOffset.UTC));
  }
}
