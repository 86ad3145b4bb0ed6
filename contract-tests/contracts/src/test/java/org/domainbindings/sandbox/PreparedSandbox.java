package org.domainbindings.sandbox;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** A sandbox that is put into the provider states of a contract. */
public final class PreparedSandbox implements AutoCloseable {

  /** When the requests of the contracts were signed. */
  public static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

  private final Sandbox sandbox = Sandbox.start(0, NOON);

  public Sandbox sandbox() {
    return sandbox;
  }

  /** Restores the initial state. */
  public URI reset() {
    sandbox.reset();
    return sandbox.url();
  }

  /** Sets up a provider state with its parameters. */
  public void setUp(String provider, String state, Map<String, ?> values) {
    Map<String, String> facts = new HashMap<>();
    values.forEach((name, value) -> facts.put(name, String.valueOf(value)));
    switch (provider) {
      case "dnspod" -> sandbox.dnspod().given(state, facts);
      case "alidns" -> sandbox.alidns().given(state, facts);
      case "freenom" -> sandbox.freenom().given(state, facts);
      default -> throw new IllegalArgumentException("The sandbox has no provider " + provider);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
