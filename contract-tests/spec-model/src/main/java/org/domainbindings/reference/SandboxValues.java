package org.domainbindings.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replaces examples of the specs by values that work in a sandbox. */
record SandboxValues(Map<String, List<String>> values) {

  private static final String ANY = "*";

  /** Reads lines with an operation or {@code *}, a parameter, and values. */
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

  /** Returns the values; empty to omit the parameter, null to use the example of the spec. */
  @Nullable List<String> of(String operation, String parameter) {
    var own = values.get(operation + " " + parameter);
    return own == null ? values.get(ANY + " " + parameter) : own;
  }
}
