package org.domainbindings.generator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The extensions of one element of a spec.
 *
 * @param values what stands there under {@code x-} names, null if nothing does
 */
record Extensions(@Nullable Map<?, ?> values) {

  /** The names of all that stands there. */
  List<String> names() {
    return values == null ? List.of() : values.keySet().stream().map(String::valueOf).toList();
  }

  boolean has(String name) {
    return get(name) != null;
  }

  private @Nullable Object get(String name) {
    return values == null ? null : values.get(name);
  }

  /** The text under a name, empty if there is none. */
  String text(String name) {
    return has(name) ? String.valueOf(get(name)).strip() : "";
  }

  /** The texts in the list under a name, empty if there is none. */
  List<String> texts(String name) {
    return get(name) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** The mapping under a name, empty if there is none. */
  Extensions under(String name) {
    return new Extensions(get(name) instanceof Map<?, ?> map ? map : null);
  }
}
