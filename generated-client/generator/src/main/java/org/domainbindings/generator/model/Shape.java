package org.domainbindings.generator.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.domainbindings.generator.spec.Node;
import org.jspecify.annotations.Nullable;

/** What a schema asks for, once its {@code allOf} is merged into one. */
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

  /** What says the names and meanings of the values. */
  Node valueNotes;

  String format = "";
  String description = "";
  String defaultValue = "";
  boolean constant;
  boolean readOnly;
  boolean writeOnly;
  boolean deprecated;

  /** Keywords that only some kind of value can have. */
  boolean hasTextRules;

  boolean hasNumberRules;

  Shape(Node node) {
    this.node = node;
    this.valueNotes = node;
  }

  /** The one type that it has, found by what else it says if no type is named. */
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
