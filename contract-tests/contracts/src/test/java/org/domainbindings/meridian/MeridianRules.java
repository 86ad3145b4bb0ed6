package org.domainbindings.meridian;

import org.domainbindings.http.Operation;
import org.domainbindings.rules.Check;

/**
 * Refuses what Meridian would refuse.
 *
 * @param check what refuses in the name of one call
 */
record MeridianRules(Check check) {

  static MeridianRules of(Operation<?> operation) {
    return new MeridianRules(new Check(Meridian.PROVIDER, operation.name()));
  }

  void zone(String zone) {
    check.domain("zone", zone);
  }
}
