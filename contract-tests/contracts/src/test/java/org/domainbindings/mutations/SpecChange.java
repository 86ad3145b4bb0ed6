package org.domainbindings.mutations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A temporary change to a single fact of a parsed spec.
 *
 * @param section the section of the affected operation; empty for all
 * @param what a description of the change
 * @param reports the checks that must report it
 * @param place the mapping to change
 */
record SpecChange(
    String section,
    String what,
    Reports reports,
    Map<String, Object> place,
    Consumer<Map<String, Object>> edit) {

  boolean ofWholeSpec() {
    return section.isEmpty();
  }

  <T> T whileApplied(Supplier<T> look) {
    Map<String, Object> before = new LinkedHashMap<>(place);
    edit.accept(place);
    try {
      return look.get();
    } finally {
      place.clear();
      place.putAll(before);
    }
  }

  /** Renames a key without changing the order. */
  static Consumer<Map<String, Object>> rename(String key, String other) {
    return map -> {
      Map<String, Object> before = new LinkedHashMap<>(map);
      map.clear();
      before.forEach((name, value) -> map.put(name.equals(key) ? other : name, value));
    };
  }
}
