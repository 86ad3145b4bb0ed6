package org.domainbindings.mutations;

import java.util.EnumMap;
import java.util.Map;

/**
 * The checks that must report a change.
 *
 * @param names what the report of each check must contain
 */
record Reports(Map<Check, String> names) {

  static Reports byLedger(String name) {
    return new Reports(Map.of(Check.SPEC_AGAINST_LEDGER, name));
  }

  static Reports byClient(String name) {
    return new Reports(Map.of(Check.CLIENT_AGAINST_SPEC, name));
  }

  static Reports byBoth(String name) {
    return byLedger(name).andByClient(name);
  }

  Reports andByClient(String name) {
    Map<Check, String> more = new EnumMap<>(names);
    more.put(Check.CLIENT_AGAINST_SPEC, name);
    return new Reports(more);
  }
}
