package org.domainbindings.generator.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.domainbindings.generator.spec.Node;
import org.jspecify.annotations.Nullable;

/** A schema with its {@code allOf} merged. */
final class Shape {

  /** The schema that it was read from. */
  final Node node;

  final Set<String> types = new LinkedHashSet<>();
  final Map<String, Node> properties = new LinkedHashMap<>();
  final Set<String> required = new LinkedHashSet<>();

  /** The alternatives of {@code oneOf} or {@code anyOf}, without null. */
  final List<Node> alternatives = new ArrayList<>();

  final Map<String, Node> patterns = new LinkedHashMap<>();
  boolean nullable;
  boolean closed;
  @Nullable Node additional;
  @Nullable Node items;
  @Nullable Node discriminator;
  @Nullable List<Node> values;

  /** The names and descriptions of the values. */
  Node valueNotes;

  String format = "";
  String description = "";
  String defaultValue = "";
  boolean constant;
  boolean readOnly;
  boolean writeOnly;
  boolean deprecated;

  /** Keywords that imply a type. */
  boolean hasTextRules;

  boolean hasNumberRules;

  Shape(Node node) {
    this.node = node;
    this.valueNotes = node;
  }

  /** Its only type, inferred from other keywords if none is declared. */
  String type() {
    if (types.size() == 1) {
      return types.iterator().next();
    }
    if (!types.isEmpty()) {
      return types.equals(Set.of("integer", "number")) ? "number" : "";
    }
    if (!properties.isEmpty() || additional != null || closed || !patterns.isEmpty()) {
      return "object";
    }
    if (items != null) {
      return "array";
    }
    if (hasTextRules || ShapeReader.TEXT_FORMATS.contains(format)) {
      return "string";
    }
    return hasNumberRules ? "number" : "";
  }
}
