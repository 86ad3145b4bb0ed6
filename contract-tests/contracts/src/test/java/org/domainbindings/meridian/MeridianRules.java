package org.domainbindings.meridian;

import org.domainbindings.http.Operation;
import org.domainbindings.rules.Check;

/**
 * Checks the rules of Meridian.
 *
 * @param check the checks for one operation
 */
record MeridianRules(Check check) {

  static MeridianRules of(Operation<?> operation) {
    return new MeridianRules(new Check(Meridian.PROVIDER, operation.name()));
  }

  void zone(String zone) {
    check.domain("zone", zone);
  }
}
