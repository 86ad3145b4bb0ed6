package org.domainbindings.mutations;

import static org.domainbindings.mutations.Reports.byClient;
import static org.domainbindings.mutations.Reports.byLedger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.domainbindings.specs.Node;

/**
 * Changes to the schema of a parameter or property.
 *
 * @param changes collects them
 * @param where a description of the place
 * @param name the name that reports must contain
 * @param place the mapping that contains the schema
 * @param key the key of the schema
 * @param inClient whether the client shows the value
 */
record ValueChanges(
    SpecChanges changes, String where, String name, Node place, String key, boolean inClient) {

  private Node schema() {
    return place.node(key);
  }

  private boolean list() {
    return schema().text("type").equals("array");
  }

  private Node value() {
    return list() ? schema().node("items") : schema();
  }

  private Reports reported() {
    return reported(name);
  }

  private Reports reported(String report) {
    return inClient ? byLedger(report).andByClient(report) : byLedger(report);
  }

  /** Turns a value into a list or vice versa, and changes its type; constants have none. */
  void changeType() {
    replace(reported(), list() ? value().entries() : SpecChanges.listOf(schema().entries()));
    Object retyped = retyped(value());
    replace(
        value().values("enum").size() == 1 ? byLedger(name) : reported(),
        list() ? SpecChanges.with(schema(), "items", retyped) : retyped);
  }

  private static Map<String, Object> retyped(Node value) {
    return value.has("properties")
        ? Map.of("type", "string")
        : SpecChanges.with(
            value, "type", value.text("type").equals("integer") ? "string" : "integer");
  }

  /** Changes how the client represents a text. */
  void changeFormat() {
    for (String format : List.of("decimal", "yyyymmdd", "")) {
      if (isOpenText() && !schema().text("x-format").equals(format)) {
        replace(byClient(name), SpecChanges.with(schema(), "x-format", format));
      }
    }
  }

  /** Makes a text secret, or shows it. */
  void changeSecrecy() {
    if (isOpenText()) {
      String format = schema().text("format").equals("password") ? "" : "password";
      replace(byClient(name), SpecChanges.with(schema(), "format", format));
    }
  }

  private boolean isOpenText() {
    return schema().text("type").equals("string") && !schema().has("enum");
  }

  void replace(Reports reports, Object schema) {
    changes.replace(where, reports, place, key, schema);
  }

  /** Removes each known value with its name and source, and adds an unknown one. */
  void changeKnownValues() {
    Node schema = value();
    if (schema.has("minimum") && schema.text("minimum").equals(schema.text("maximum"))) {
      changes.remove(where, byLedger(schema.text("maximum")), schema, "maximum");
      return;
    }
    String known = schema.has("enum") ? "enum" : "x-extensible-enum";
    List<String> names = schema.texts("x-enum-varnames");
    if (schema.has(known)) {
      Function<String, Reports> by = names.isEmpty() ? Reports::byLedger : this::reported;
      changes.removeEach(where, schema.texts(known), by, schema, known);
      List<Object> more = new ArrayList<>(schema.values(known));
      more.add("UNKNOWN");
      changes.replace(where, byLedger("UNKNOWN"), schema, known, more);
    }
    if (inClient) {
      changes.removeEach(where, names, Reports::byClient, schema, "x-enum-varnames");
      if (schema.values("enum").size() == 1) {
        changes.replace(where, byClient("Other"), schema, "enum", List.of("Other"));
      }
    }
    Node sources = schema.node("x-value-sources");
    for (String source : sources.entries().keySet()) {
      changes.removeEach(where, sources.texts(source), Reports::byLedger, sources, source);
    }
  }
}
