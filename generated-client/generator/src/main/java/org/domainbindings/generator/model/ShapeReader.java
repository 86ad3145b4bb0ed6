package org.domainbindings.generator.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.domainbindings.generator.spec.Node;
import org.domainbindings.generator.spec.Place;
import org.domainbindings.generator.spec.Spec;
import org.jspecify.annotations.Nullable;

/** Resolves schemas: follows references and merges {@code allOf}. */
final class ShapeReader {

  /** Formats of strings. */
  static final Set<String> TEXT_FORMATS =
      Set.of(
          "base64url",
          "binary",
          "byte",
          "date",
          "date-time",
          "date-time-local",
          "duration",
          "email",
          "hostname",
          "idn-email",
          "ipv4",
          "ipv6",
          "iri",
          "local-time",
          "password",
          "regex",
          "time",
          "time-local",
          "uri",
          "uri-reference",
          "url",
          "uuid");

  /** Keywords that describe the use of a schema rather than its values. */
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "$comment",
          "$id",
          "$schema",
          "$anchor",
          "default",
          "deprecated",
          "description",
          "example",
          "examples",
          "externalDocs",
          "nullable",
          "readOnly",
          "summary",
          "title",
          "writeOnly",
          "xml");

  /** Keywords that do not make an alternative a type of its own. */
  private static final Set<String> CONSTRAINTS =
      Set.of(
          "not",
          "required",
          "minProperties",
          "maxProperties",
          "dependentRequired",
          "minLength",
          "maxLength",
          "pattern",
          "minItems",
          "maxItems",
          "minimum",
          "maximum",
          "uniqueItems");

  private final Spec spec;
  private final Map<Node, Shape> shapes = new IdentityHashMap<>();

  ShapeReader(Spec spec) {
    this.spec = spec;
  }

  /**
   * The definition of a schema, behind all references to it.
   *
   * @param definition the schema
   * @param nullable whether null is allowed where it is used
   */
  record Use(Node definition, boolean nullable) {}

  /** Follows references, and wrappings that change nothing, to the definition. */
  Use use(Node schema) {
    Node node = schema;
    boolean nullable = false;
    Set<Node> seen = new HashSet<>();
    while (seen.add(node)) {
      nullable |= node.isTrue("nullable");
      Node next = behind(node);
      if (next == null) {
        return new Use(node, nullable | allowsNull(node));
      }
      nullable |= allowsNull(node);
      node = next;
    }
    // A circle of references and wrappers does not restrict the value at all.
    spec.warn(schema, "this schema consists of itself, so it allows any value: give it a type");
    return new Use(Node.EMPTY, nullable);
  }

  private @Nullable Node behind(Node node) {
    if (Spec.isReference(node) && isOnly(node, "$ref")) {
      return spec.target(node);
    }
    if (node.list("allOf").size() == 1 && isOnly(node, "allOf")) {
      return node.list("allOf").get(0);
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      List<Node> alternatives = node.list(keyword).stream().filter(n -> !isNull(n)).toList();
      if (alternatives.size() == 1 && isOnly(node, keyword)) {
        return alternatives.get(0);
      }
    }
    return null;
  }

  private static boolean isOnly(Node node, String keyword) {
    return node.entries().keySet().stream()
        .allMatch(name -> name.equals(keyword) || isAnnotation(node, name));
  }

  private static boolean isAnnotation(Node node, String name) {
    boolean bareObject = name.equals("type") && node.text("type").equals("object");
    return ANNOTATIONS.contains(name) || name.startsWith("x-") || bareObject;
  }

  private static boolean allowsNull(Node node) {
    return node.texts("type").contains("null")
        || node.list("enum").stream().anyMatch(Node::isNull)
        || node.list("oneOf").stream().anyMatch(ShapeReader::isNull)
        || node.list("anyOf").stream().anyMatch(ShapeReader::isNull);
  }

  /** Whether a schema stands for null and nothing else. */
  static boolean isNull(Node schema) {
    Node type = schema.get("type");
    Node constant = schema.get("const");
    List<Node> values = schema.list("enum");
    return type != null && (type.isNull() || type.text().equals("null"))
        || type != null && type.isList() && schema.texts("type").equals(List.of("null"))
        || constant != null && constant.isNull()
        || values.size() == 1 && values.get(0).isNull();
  }

  /** Reads a definition, once. */
  Shape shape(Node definition) {
    Shape known = shapes.get(definition);
    if (known == null) {
      known = new Shape(definition);
      shapes.put(definition, known);
      merge(known, definition, new HashSet<>(), true);
    }
    return known;
  }

  private void merge(Shape shape, Node schema, Set<Node> open, boolean outermost) {
    if (!open.add(schema)) {
      spec.warn(schema, "this schema contains itself in allOf, which adds nothing");
      return;
    }
    List<Node> parts = new ArrayList<>(schema.list("allOf"));
    if (Spec.isReference(schema)) {
      parts.add(0, spec.target(schema));
    }
    for (Node part : parts) {
      merge(shape, through(part), open, false);
    }
    own(shape, schema, outermost);
    open.remove(schema);
  }

  /** A part of an {@code allOf} can be a reference with nothing beside it. */
  private Node through(Node part) {
    Use use = use(part);
    return use.definition();
  }

  private void own(Shape shape, Node schema, boolean outermost) {
    types(shape, schema);
    schema.object("properties").entries().forEach((name, property) -> add(shape, name, property));
    shape.required.addAll(schema.texts("required"));
    Node additional = schema.get("additionalProperties");
    if (additional != null) {
      shape.closed |= schema.isFalse("additionalProperties");
      shape.additional = schema.isFalse("additionalProperties") ? shape.additional : additional;
    }
    shape.patterns.putAll(schema.object("patternProperties").entries());
    if (schema.has("items")) {
      shape.items = schema.get("items");
    } else if (!schema.list("prefixItems").isEmpty() && shape.items == null) {
      shape.items = Node.EMPTY;
    }
    values(shape, schema);
    // The alternatives of what an object inherits from are its siblings, and no part of it.
    if (outermost || !schema.has("discriminator")) {
      alternatives(shape, schema);
    }
    if (outermost) {
      shape.discriminator = schema.get("discriminator");
    }
    shape.format = schema.has("format") ? schema.text("format") : shape.format;
    if (shape.format.isEmpty() && schema.text("contentEncoding").equals("base64")) {
      shape.format = "byte";
    }
    shape.hasTextRules |= hasAny(schema, "pattern", "minLength", "maxLength", "contentMediaType");
    shape.hasNumberRules |=
        hasAny(schema, "minimum", "maximum", "multipleOf", "exclusiveMinimum", "exclusiveMaximum");
    annotations(shape, schema, outermost);
  }

  private static boolean hasAny(Node schema, String... keywords) {
    for (String keyword : keywords) {
      if (schema.has(keyword)) {
        return true;
      }
    }
    return false;
  }

  private static void types(Shape shape, Node schema) {
    Node type = schema.get("type");
    if (type == null) {
      return;
    }
    List<String> types = type.isList() ? schema.texts("type") : List.of(type.text());
    List<String> real = types.stream().filter(t -> !t.equals("null") && !t.isEmpty()).toList();
    if (!real.isEmpty()) {
      shape.types.clear();
      shape.types.addAll(real);
    }
    shape.nullable |= real.size() < types.size();
  }

  /** A property of two parts must satisfy both. */
  private static void add(Shape shape, String name, Node property) {
    Node known = shape.properties.getOrDefault(name, property);
    boolean same =
        known == property
            || Spec.isReference(known) && known.text("$ref").equals(property.text("$ref"));
    shape.properties.put(name, same ? property : both(known, property));
  }

  private static Node both(Node first, Node second) {
    Node parts = Node.list(second.place());
    parts.elements().add(first);
    parts.elements().add(second);
    return Node.object(second.place()).with(Map.of("allOf", parts));
  }

  private static void values(Shape shape, Node schema) {
    Node constant = schema.get("const");
    List<Node> values = constant == null ? schema.list("enum") : List.of(constant);
    if (!values.isEmpty()) {
      shape.nullable |= values.stream().anyMatch(Node::isNull);
      shape.values = values.stream().filter(value -> !value.isNull()).toList();
      shape.valueNotes = schema;
      shape.constant = constant != null;
    }
  }

  private void alternatives(Shape shape, Node schema) {
    for (String keyword : List.of("oneOf", "anyOf")) {
      for (Node alternative : schema.list(keyword)) {
        if (isNull(alternative)) {
          shape.nullable = true;
        } else if (!isConstraint(alternative)) {
          shape.alternatives.add(alternative);
        }
      }
    }
  }

  /** Whether an alternative only states which properties are required together. */
  private static boolean isConstraint(Node alternative) {
    return alternative.isObject()
        && alternative.entries().keySet().stream()
            .allMatch(name -> CONSTRAINTS.contains(name) || isAnnotation(alternative, name))
        && alternative.entries().keySet().stream().anyMatch(CONSTRAINTS::contains);
  }

  private static void annotations(Shape shape, Node schema, boolean outermost) {
    String description = schema.text("description");
    String said = description.isEmpty() && outermost ? schema.text("title") : description;
    shape.description = said.isEmpty() ? shape.description : said;
    shape.nullable |= allowsNull(schema) || outermost && schema.isTrue("nullable");
    shape.readOnly |= schema.isTrue("readOnly");
    shape.writeOnly |= schema.isTrue("writeOnly");
    shape.deprecated |= outermost && schema.isTrue("deprecated");
    shape.defaultValue = schema.has("default") ? schema.text("default") : shape.defaultValue;
  }

  /**
   * Merges the alternatives of an object with properties of its own: the properties of each
   * alternative become optional.
   */
  void absorbAlternatives(Shape shape) {
    List<Node> alternatives = List.copyOf(shape.alternatives);
    // Emptied first, so that circular alternatives terminate.
    shape.alternatives.clear();
    for (Node alternative : alternatives) {
      Shape part = shape(use(alternative).definition());
      if (part != shape) {
        absorbAlternatives(part);
        part.properties.forEach(shape.properties::putIfAbsent);
      }
    }
  }

  /** The name by which a schema can be referenced; empty for an inline schema. */
  String name(Node definition) {
    Place place = definition.place();
    String pointer = place.pointer();
    boolean root = place.file().equals(spec.root().place().file());
    String[] tokens = pointer.split("/");
    String last = unescape(tokens[tokens.length - 1]);
    if (pointer.equals("#")) {
      String file = place.file().substring(place.file().lastIndexOf('/') + 1);
      return root ? "" : file.replaceFirst("\\.[^.]*$", "");
    }
    boolean component =
        pointer.matches("#/components/schemas/[^/]+")
            || pointer.matches("#/definitions/[^/]+")
            || pointer.matches(".*/\\$defs/[^/]+")
            || !root && tokens.length == 2;
    return component ? last : "";
  }

  private static String unescape(String token) {
    return token.replace("~1", "/").replace("~0", "~");
  }

  /** The schemas that inherit from another, directly or not, by what they inherit from. */
  Map<Node, List<Node>> children() {
    Map<Node, List<Node>> children = new LinkedHashMap<>();
    for (Node schema : spec.root().object("components").object("schemas").entries().values()) {
      Set<Node> ancestors = new HashSet<>();
      collectAncestors(schema, ancestors);
      ancestors.remove(schema);
      for (Node ancestor : ancestors) {
        children.computeIfAbsent(ancestor, absent -> new ArrayList<>()).add(schema);
      }
    }
    return children;
  }

  private void collectAncestors(Node schema, Set<Node> ancestors) {
    for (Node part : schema.list("allOf")) {
      if (Spec.isReference(part)) {
        Node parent = spec.resolve(part);
        if (ancestors.add(parent)) {
          collectAncestors(parent, ancestors);
        }
      }
    }
  }
}
