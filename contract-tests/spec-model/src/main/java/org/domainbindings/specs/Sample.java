package org.domainbindings.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sample of a request or answer.
 *
 * @param xml the same in XML, empty if there is none
 */
record Sample(String name, Node schema, Object value, String xml) {

  /** A name in a sample with its value: a text, or more names. */
  record Entry(String path, Object value) {

    String name() {
      return path.substring(path.lastIndexOf('.') + 1);
    }
  }

  /** All names of the sample at any depth, with the entries of lists combined. */
  List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    collect("", value, entries);
    return entries;
  }

  private static void collect(String path, Object value, List<Entry> entries) {
    if (value instanceof Map<?, ?> map) {
      String prefix = path.isEmpty() ? "" : path + ".";
      map.forEach(
          (name, entry) -> {
            if (entry instanceof Map || entry instanceof List) {
              entries.add(new Entry(prefix + name, entry));
            }
            collect(prefix + name, entry, entries);
          });
    } else if (value instanceof List<?> list) {
      list.forEach(entry -> collect(path, entry, entries));
    } else {
      entries.add(new Entry(path, value));
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
