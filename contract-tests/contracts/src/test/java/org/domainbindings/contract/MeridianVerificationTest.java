package org.domainbindings.contract;

import au.com.dius.pact.provider.junitsupport.Provider;
import au.com.dius.pact.provider.junitsupport.State;
import au.com.dius.pact.provider.junitsupport.loader.PactFolder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.domainbindings.sandbox.MeridianSandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** Verifies the invented provider's sandbox against the contracts. */
@Provider("meridian")
@PactFolder("src/test/resources/meridian/pacts")
class MeridianVerificationTest extends VerificationSuite {

  private static MeridianSandbox meridian;

  @BeforeAll
  static void startMeridian() {
    meridian = new MeridianSandbox();
  }

  @AfterAll
  static void stopMeridian() {
    meridian.close();
  }

  @Override
  URI restart() {
    meridian.reset();
    return meridian.url();
  }

  /** Pact calls the methods below. */
  @Override
  void setUp(String provider, String state, Map<String, Object> values) {}

  @State("there are no zones")
  void noZones() {
    meridian.reset();
  }

  @State("there is a zone")
  void zone(Map<String, String> facts) {
    meridian.add(facts.get("zone"));
  }

  @State("a zone was deleted")
  void deletedZone(Map<String, String> facts) {
    meridian.delete(facts.get("zone"));
  }

  @State("the token is not known")
  void otherToken() {
    meridian.forgetToken();
  }

  @State("there are three zones")
  void threeZones() {
    List.of("a.example", "b.example", "c.example").forEach(meridian::add);
  }
}
