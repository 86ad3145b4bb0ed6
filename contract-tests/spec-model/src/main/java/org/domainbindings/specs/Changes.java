package org.domainbindings.specs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Collects changes; shared parts are changed only once. */
public final class Changes {

  private final List<Change> all = new ArrayList<>();
  private final Set<Object> changed = Collections.newSetFromMap(new IdentityHashMap<>());
  private String section = "";

  /** Returns changes to every fact of a spec. */
  static List<Change> of(Spec spec, Ledger ledger) {
    Changes changes = new Changes();
    WholeSpecChanges.add(spec, ledger, changes);
    for (Operation operation : spec.operations()) {
      changes.concern(operation);
      OperationChanges.add(operation, ledger, changes);
      ParameterChanges.add(operation, ledger, changes);
      AnswerChanges.add(operation, ledger, changes);
    }
    return changes.all;
  }

  /** Attributes the following changes to an operation. */
  public void concern(Operation operation) {
    section = operation.section();
  }

  public List<Change> all() {
    return all;
  }

  /** Whether this is the first visit to a part of the spec. */
  public boolean first(Object part) {
    return changed.add(part);
  }

  public void add(String what, String named, Node place, Consumer<Map<String, Object>> edit) {
    all.add(new Change(section, what, named, place.entries(), edit));
  }

  /** Adds a change to a rule for all operations. */
  void addToRule(String what, String rule, Node place, Consumer<Map<String, Object>> edit) {
    all.add(new Change("", what, rule, place.entries(), edit));
  }

  void remove(String where, String named, Node place, String key) {
    if (place.has(key)) {
      add(where + ": no " + key, named, place, map -> map.remove(key));
    }
  }

  public void replace(String where, String named, Node place, String key, Object value) {
    String other = value instanceof Map ? "something else" : value.toString();
    add(where + ": " + key + " is " + other, named, place, map -> map.put(key, value));
  }

  /** Drops each entry of a list. */
  public void removeEach(String where, List<String> named, Node place, String key) {
    List<?> values = place.values(key);
    for (int i = 0; i < values.size(); i++) {
      List<Object> rest = new ArrayList<>(values);
      rest.remove(i);
      add(
          where + ": " + key + " without " + named.get(i),
          named.get(i),
          place,
          map -> map.put(key, rest));
    }
  }

  /** Removes each value with its source, and adds an unknown one. */
  void values(String where, Node schema) {
    if (schema.has("minimum") && schema.text("minimum").equals(schema.text("maximum"))) {
      remove(where, schema.text("maximum"), schema, "maximum");
      return;
    }
    String key = schema.has("enum") ? "enum" : "x-extensible-enum";
    if (schema.has(key)) {
      removeEach(where, schema.texts(key), schema, key);
      List<Object> more = new ArrayList<>(schema.values(key));
      more.add("UNHEARD OF");
      replace(where, "UNHEARD OF", schema, key, more);
    }
    Node sources = schema.node("x-value-sources");
    for (String source : sources.entries().keySet()) {
      removeEach(where, sources.texts(source), sources, source);
    }
  }

  /** Removes or changes a source, or adds one. */
  void source(String where, String named, Node place) {
    remove(where, named, place, "x-source");
    String other = place.text("x-source").equals("vendor") ? "observed" : "vendor";
    replace(where, named, place, "x-source", other);
  }

  /** A copy of a schema with another entry. */
  public static Map<String, Object> with(Node schema, String key, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(schema.entries());
    copy.put(key, value);
    return copy;
  }

  public static Map<String, Object> listOf(Object schema) {
    return Map.of("type", "array", "minItems", 1, "items", schema);
  }
}
