package org.domainbindings.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the examples of the specs are replaced by, so that they hold in a sandbox. */
record SandboxValues(Map<String, List<String>> values) {

  private static final String ANY = "*";

  /** Reads lines of an operation, or {@code *}, a parameter, and values apart. */
  static SandboxValues of(String table) {
    Map<String, List<String>> values = new HashMap<>();
    table
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", -1))
        .forEach(
            cells ->
                values.put(
                    cells[0] + " " + cells[1],
                    cells[2].isEmpty() ? List.of() : List.of(cells[2].split(" "))));
    return new SandboxValues(values);
  }

  /** Returns the values; empty to leave it out, null to take what the spec has. */
  @Nullable List<String> of(String operation, String parameter) {
    var own = values.get(operation + " " + parameter);
    return own == null ? values.get(ANY + " " + parameter) : own;
  }
}
