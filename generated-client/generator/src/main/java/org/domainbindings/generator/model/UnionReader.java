package org.domainbindings.generator.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.domainbindings.generator.model.Client.Union;
import org.domainbindings.generator.model.Client.Variant;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.JavaType.MapOf;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.JavaType.Value;
import org.domainbindings.generator.model.SchemaReader.PendingModel;
import org.domainbindings.generator.spec.Node;
import org.domainbindings.generator.spec.Spec;
import org.domainbindings.generator.spec.SpecException;
import org.jspecify.annotations.Nullable;

/** Reads alternatives, and objects with subtypes. */
final class UnionReader {

  private final Spec spec;
  private final SchemaReader schemas;
  private final Map<Node, List<Node>> children;
  private final Map<String, PendingUnion> unions = new TreeMap<>();

  UnionReader(Spec spec, SchemaReader schemas) {
    this.spec = spec;
    this.schemas = schemas;
    this.children = schemas.shapes().children();
  }

  private record PendingUnion(
      String name,
      String description,
      String discriminator,
      List<Alternative> alternatives,
      @Nullable Node fallback,
      List<String> shared) {

    PendingUnion with(List<Alternative> others) {
      return new PendingUnion(name, description, discriminator, others, fallback, shared);
    }
  }

  /** One alternative of a union: its type and, if it is an object, where that is defined. */
  private record Alternative(JavaType type, @Nullable Node definition, List<String> tags) {}

  static boolean isUnion(Shape shape) {
    return shape.alternatives.size() > 1
        && (shape.properties.isEmpty() || shape.discriminator != null);
  }

  /** The schemas that an object with a discriminator can be. */
  List<Node> subtypes(Node definition, Shape shape) {
    if (shape.discriminator == null || !definition.has("discriminator")) {
      return List.of();
    }
    if (!shape.alternatives.isEmpty()) {
      return List.of();
    }
    Set<Node> subtypes = new LinkedHashSet<>(children.getOrDefault(definition, List.of()));
    for (String target : shape.discriminator.object("mapping").entries().keySet()) {
      Node subtype =
          mapped(shape.discriminator.object("mapping").text(target), shape.discriminator);
      if (subtype != null && subtype != definition) {
        subtypes.add(subtype);
      }
    }
    subtypes.remove(definition);
    return List.copyOf(subtypes);
  }

  /** The target of a mapping: the name of a schema, or a reference. */
  private @Nullable Node mapped(String target, Node discriminator) {
    Node schema = spec.root().object("components").object("schemas").get(target);
    if (schema != null) {
      return schemas.shapes().use(schema).definition();
    }
    Node reference =
        Node.object(discriminator.place())
            .with(Map.of("$ref", Node.text(discriminator.place(), target)));
    try {
      return schemas.shapes().use(reference).definition();
    } catch (SpecException e) {
      spec.warn(discriminator, "the mapping to " + target + " has no target, and is ignored");
      return null;
    }
  }

  /** The union of an object with a discriminator and its subtypes. */
  JavaType inheritance(Node definition, Shape shape, List<Node> subtypes, String suggested) {
    String name = schemas.claim(definition, suggested);
    JavaType type = new JavaType.Union(name);
    schemas.remember(definition, type);
    List<Alternative> alternatives = new ArrayList<>();
    for (Node subtype : subtypes) {
      JavaType variant = schemas.type(subtype, name + "Variant");
      alternatives.add(new Alternative(variant, subtype, tags(shape.discriminator, subtype)));
    }
    Node base = definition.without("discriminator");
    JavaType fallback = null;
    if (!shape.properties.isEmpty()) {
      schemas.claimAs(base, "Other" + name);
      fallback = schemas.type(base, "Other" + name);
    }
    unions.put(
        name,
        new PendingUnion(
            name,
            shape.description,
            Objects.requireNonNull(shape.discriminator).text("propertyName"),
            alternatives,
            fallback == null ? null : base,
            List.copyOf(shape.properties.keySet())));
    return type;
  }

  private List<String> tags(@Nullable Node discriminator, Node definition) {
    Set<String> tags = new LinkedHashSet<>();
    if (discriminator == null) {
      return List.of();
    }
    discriminator
        .object("mapping")
        .entries()
        .forEach(
            (value, target) -> {
              if (mapped(target.text(), discriminator) == definition) {
                tags.add(value);
              }
            });
    Node property =
        schemas.shapes().shape(definition).properties.get(discriminator.text("propertyName"));
    if (property != null) {
      List<Node> values =
          schemas.shapes().shape(schemas.shapes().use(property).definition()).values;
      if (values != null && values.size() == 1) {
        values.forEach(value -> tags.add(value.text()));
      }
    }
    String name = schemas.shapes().name(definition);
    if (!name.isEmpty()) {
      tags.add(name);
    }
    return List.copyOf(tags);
  }

  /** The union of a {@code oneOf} or {@code anyOf}. */
  JavaType alternatives(Node definition, Shape shape, String suggested) {
    String base =
        schemas.isNamed(definition) ? Names.type(schemas.nameOf(definition, suggested)) : suggested;
    Map<JavaType, Alternative> distinct = new LinkedHashMap<>();
    int number = 1;
    for (Node alternative : flattened(shape.alternatives, new HashSet<>())) {
      Node target = schemas.shapes().use(withType(alternative, shape)).definition();
      JavaType type = schemas.type(target, base + variantName(target, number));
      if (type == Scalar.ANY) {
        distinct.clear();
        break;
      }
      distinct.putIfAbsent(type, new Alternative(type, target, tags(shape.discriminator, target)));
      number++;
    }
    JavaType provisional = schemas.known(definition);
    if (distinct.isEmpty() && provisional == null) {
      return Scalar.ANY;
    }
    List<Alternative> collapsed = collapsed(List.copyOf(distinct.values()));
    if (collapsed.size() == 1 && provisional == null) {
      return collapsed.get(0).type();
    }
    String name = schemas.claim(definition, suggested);
    String discriminator =
        shape.discriminator == null ? "" : shape.discriminator.text("propertyName");
    unions.put(
        name, new PendingUnion(name, shape.description, discriminator, collapsed, null, List.of()));
    return new JavaType.Union(name);
  }

  private static String variantName(Node alternative, int number) {
    String title = alternative.text("title");
    return title.matches("[\\p{L}][\\p{L}\\p{N} _-]{0,40}")
        ? Names.type(title)
        : "Variant" + number;
  }

  /** An alternative without a type of its own has that of the whole. */
  private static Node withType(Node alternative, Shape shape) {
    boolean bare =
        alternative.isObject()
            && shape.types.size() == 1
            && !alternative.has("type")
            && !Spec.isReference(alternative)
            && !alternative.has("allOf")
            && !alternative.has("oneOf")
            && !alternative.has("anyOf");
    return bare
        ? alternative.with(
            Map.of("type", Node.text(alternative.place(), shape.types.iterator().next())))
        : alternative;
  }

  /** Alternatives of alternatives that have no name are alternatives themselves. */
  private List<Node> flattened(List<Node> alternatives, Set<Node> seen) {
    List<Node> flat = new ArrayList<>();
    for (Node alternative : alternatives) {
      Node target = schemas.shapes().use(alternative).definition();
      Shape shape = schemas.shapes().shape(target);
      boolean nested = isUnion(shape) && !schemas.isNamed(target) && shape.discriminator == null;
      if (nested && seen.add(target)) {
        flat.addAll(flattened(shape.alternatives, seen));
      } else {
        flat.add(alternative);
      }
    }
    return flat;
  }

  /** Reduces types that look the same on the wire to the most general one. */
  private static List<Alternative> collapsed(List<Alternative> alternatives) {
    Map<String, Alternative> byForm = new LinkedHashMap<>();
    for (Alternative alternative : alternatives) {
      String form = form(alternative.type());
      Alternative other = byForm.get(form);
      byForm.put(
          form,
          other == null || other.type().equals(alternative.type())
              ? alternative
              : new Alternative(common(form), null, List.of()));
    }
    return List.copyOf(byForm.values());
  }

  private static String form(JavaType type) {
    if (type instanceof ListOf) {
      return "list";
    }
    if (type instanceof MapOf) {
      return "map";
    }
    Scalar scalar =
        type instanceof Value value ? value.scalar() : type instanceof Scalar one ? one : null;
    if (scalar == null) {
      return type.reference();
    }
    return switch (scalar) {
      case BOOLEAN -> "boolean";
      case INTEGER, LONG, BIG_INTEGER, FLOAT, DOUBLE, NUMBER -> "number";
      default -> "text";
    };
  }

  private static JavaType common(String form) {
    return switch (form) {
      case "list" -> new ListOf(Scalar.ANY, true);
      case "map" -> new MapOf(Scalar.ANY, true);
      case "number" -> Scalar.NUMBER;
      default -> Scalar.TEXT;
    };
  }

  /** No interface can extend itself, so an alternative that leads back to its union is left out. */
  void breakCircles() {
    Map<String, Set<String>> above = new HashMap<>();
    for (PendingUnion union : List.copyOf(unions.values())) {
      List<Alternative> kept = new ArrayList<>();
      for (Alternative alternative : union.alternatives()) {
        String name = alternative.type().reference();
        boolean circle =
            alternative.type() instanceof JavaType.Union
                && (name.equals(union.name()) || reaches(union.name(), name, above));
        if (!circle) {
          kept.add(alternative);
          above.computeIfAbsent(name, absent -> new LinkedHashSet<>()).add(union.name());
        }
      }
      unions.put(union.name(), union.with(kept));
    }
  }

  /** Whether one union is, directly or not, an alternative of another. */
  private static boolean reaches(String from, String to, Map<String, Set<String>> above) {
    return above.getOrDefault(from, Set.of()).stream()
        .anyMatch(next -> next.equals(to) || reaches(next, to, above));
  }

  /** The types that a union can be; none if there is no such union. */
  List<JavaType> alternatives(String name) {
    PendingUnion union = unions.get(name);
    return union == null
        ? List.of()
        : union.alternatives().stream().map(Alternative::type).toList();
  }

  /** The unions that each type belongs to. */
  Map<String, List<String>> memberships() {
    Map<String, List<String>> memberships = new HashMap<>();
    for (PendingUnion union : unions.values()) {
      Set<String> members = new LinkedHashSet<>();
      union.alternatives().forEach(alternative -> members.add(alternative.type().reference()));
      if (union.fallback() != null) {
        members.add(Objects.requireNonNull(schemas.known(union.fallback())).reference());
      }
      members.forEach(
          member ->
              memberships.computeIfAbsent(member, absent -> new ArrayList<>()).add(union.name()));
    }
    return memberships;
  }

  /** Returns all unions, when all objects have been read. */
  List<Union> all() {
    Map<String, List<String>> memberships = memberships();
    List<Union> read = new ArrayList<>();
    for (PendingUnion union : unions.values()) {
      List<Variant> variants = union.alternatives().stream().map(this::variant).toList();
      JavaType fallback = union.fallback() == null ? null : schemas.known(union.fallback());
      read.add(
          new Union(
              union.name(),
              union.description(),
              union.discriminator(),
              variants,
              fallback,
              shared(union, fallback),
              memberships.getOrDefault(union.name(), List.of())));
    }
    return read;
  }

  /** The properties that all variants have, with the same type. */
  private List<Field> shared(PendingUnion union, @Nullable JavaType fallback) {
    PendingModel base = fallback == null ? null : schemas.model(fallback.reference());
    if (base == null) {
      return List.of();
    }
    List<Field> shared = new ArrayList<>();
    for (Field field : base.fields()) {
      boolean everywhere =
          union.alternatives().stream()
              .allMatch(alternative -> hasField(alternative.type().reference(), field));
      if (everywhere) {
        shared.add(field);
      }
    }
    return shared;
  }

  private boolean hasField(String model, Field field) {
    PendingModel found = schemas.model(model);
    return found != null
        && found.fields().stream()
            .anyMatch(
                other ->
                    other.name().equals(field.name())
                        && other.type().equals(field.type())
                        && other.wireName().equals(field.wireName()));
  }

  private Variant variant(Alternative alternative) {
    PendingModel model = schemas.model(alternative.type().reference());
    if (model == null) {
      return new Variant(alternative.type(), alternative.tags(), List.of(), List.of(), Map.of());
    }
    Map<String, List<String>> constants = new LinkedHashMap<>();
    for (Field field : model.fields()) {
      if (!field.constant().isEmpty()) {
        constants.put(field.wireName(), List.of(field.constant()));
      }
    }
    List<Field> required = model.fields().stream().filter(Field::isRequiredInAnswer).toList();
    return new Variant(
        alternative.type(),
        alternative.tags(),
        Field.wireNames(required),
        Field.wireNames(model.fields()),
        constants);
  }
}
