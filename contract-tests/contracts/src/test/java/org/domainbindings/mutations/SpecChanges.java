package org.domainbindings.mutations;

import static org.domainbindings.mutations.Reports.byLedger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.domainbindings.specs.Ledger;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;

/** Collects changes; shared parts are changed only once. */
final class SpecChanges {

  private final List<SpecChange> all = new ArrayList<>();
  private final Set<Object> changed = Collections.newSetFromMap(new IdentityHashMap<>());
  private String section = "";

  /** Returns changes to every fact of a spec. */
  static List<SpecChange> of(Spec spec) {
    Ledger ledger = Ledger.of(spec.provider());
    SpecChanges changes = new SpecChanges();
    new WholeSpecChanges(spec, ledger, changes).add();
    for (Operation operation : spec.operations()) {
      changes.section = operation.section();
      new OperationChanges(operation, ledger, changes).add();
      new ParameterChanges(operation, ledger, changes).add();
      new PropertyChanges(operation, ledger, changes).add();
    }
    return changes.all;
  }

  /** Whether this is the first visit to a part of the spec. */
  boolean first(Object part) {
    return changed.add(part);
  }

  void add(String what, Reports reports, Node place, Consumer<Map<String, Object>> edit) {
    all.add(new SpecChange(section, what, reports, place.entries(), edit));
  }

  /** Adds a change to a rule for all operations. */
  void addToRule(String what, String rule, Node place, Consumer<Map<String, Object>> edit) {
    all.add(new SpecChange("", what, byLedger(rule), place.entries(), edit));
  }

  void remove(String where, Reports reports, Node place, String key) {
    if (place.has(key)) {
      add(where + ": no " + key, reports, place, map -> map.remove(key));
    }
  }

  void replace(String where, Reports reports, Node place, String key, Object value) {
    String other = value instanceof Map ? "something else" : value.toString();
    add(where + ": " + key + " is " + other, reports, place, map -> map.put(key, value));
  }

  /** Drops each entry of a list, which must be reported by its name. */
  void removeEach(
      String where, List<String> names, Function<String, Reports> by, Node place, String key) {
    List<?> values = place.values(key);
    for (int i = 0; i < values.size(); i++) {
      List<Object> rest = new ArrayList<>(values);
      rest.remove(i);
      String name = names.get(i);
      add(
          where + ": " + key + " without " + name,
          by.apply(name),
          place,
          map -> map.put(key, rest));
    }
  }

  /** Removes or changes a source, or adds one. */
  void source(String where, String name, Node place) {
    remove(where, byLedger(name), place, "x-source");
    String other = place.text("x-source").equals("vendor") ? "observed" : "vendor";
    replace(where, byLedger(name), place, "x-source", other);
  }

  /** A copy of a schema with another entry. */
  static Map<String, Object> with(Node schema, String key, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(schema.entries());
    copy.put(key, value);
    return copy;
  }

  static Map<String, Object> listOf(Object schema) {
    return Map.of("type", "array", "minItems", 1, "items", schema);
  }

  /** Adds a name to a list, or removes it. */
  static List<Object> otherwise(List<?> names, String name) {
    List<Object> others = new ArrayList<>(names);
    if (!others.remove(name)) {
      others.add(name);
    }
    return others;
  }
}
