package org.domainbindings.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/** Verifies the sandbox's Alibaba Cloud DNS against the contracts. */
@Provider("alidns")
@PactFolder("../pacts")
class AlidnsVerificationTest extends VerificationSuite {

  /** When the examples were signed. */
  private static final Instant SIGNED = Instant.parse("2026-03-01T12:00:00Z");

  @Override
  URI restart() {
    URI url = super.restart();
    sandbox.setClock(Clock.fixed(SIGNED, ZoneOffset.UTC));
    return url;
  }

  @Override
  void given(String state, Map<String, String> facts) {
    sandbox.alidns().given(state, facts);
  }
}
