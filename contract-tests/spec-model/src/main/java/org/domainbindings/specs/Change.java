package org.domainbindings.specs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A change to a single fact of a parsed spec, made for a moment and then taken back.
 *
 * @param section the section of the operation that it concerns, or none where it concerns all
 * @param what the change in words
 * @param named what a message about the change has to name
 * @param place the mapping that changes
 */
public record Change(
    String section,
    String what,
    String named,
    Map<String, Object> place,
    Consumer<Map<String, Object>> edit) {

  public boolean ofWholeSpec() {
    return section.isEmpty();
  }

  public <T> T whileMade(Supplier<T> look) {
    Map<String, Object> before = new LinkedHashMap<>(place);
    edit.accept(place);
    try {
      return look.get();
    } finally {
      place.clear();
      place.putAll(before);
    }
  }

  /** Renames a key and leaves it where it stands. */
  public static Consumer<Map<String, Object>> rename(String key, String other) {
    return map -> {
      Map<String, Object> before = new LinkedHashMap<>(map);
      map.clear();
      before.forEach((name, value) -> map.put(name.equals(key) ? other : name, value));
    };
  }

  @Override
  public String toString() {
    return what + " (" + named + ")";
  }
}
