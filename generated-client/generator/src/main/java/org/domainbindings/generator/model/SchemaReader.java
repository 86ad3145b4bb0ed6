package org.domainbindings.generator.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.domainbindings.generator.model.Client.Constant;
import org.domainbindings.generator.model.Client.Model;
import org.domainbindings.generator.model.Client.Union;
import org.domainbindings.generator.model.Client.ValueSet;
import org.domainbindings.generator.model.Client.Variant;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.JavaType.MapOf;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.JavaType.Value;
import org.domainbindings.generator.model.ShapeReader.Use;
import org.domainbindings.generator.spec.Node;
import org.domainbindings.generator.spec.Problem;
import org.domainbindings.generator.spec.Spec;
import org.domainbindings.generator.spec.SpecException;
import org.jspecify.annotations.Nullable;

/** Maps schemas to Java types, and collects the types to generate. */
final class SchemaReader {

  static final String OPEN_SET = "x-extensible-enum";

  private final Spec spec;
  private final Options options;
  private final ShapeReader shapes;
  private final Names.Types names;
  private final FieldReader fields;
  private final Map<Node, Problem> broken;
  private final Map<Node, String> componentNames = new IdentityHashMap<>();
  private final Map<Node, List<Node>> children;

  private final Map<Node, JavaType> known = new IdentityHashMap<>();
  private final Set<Node> open = new HashSet<>();
  private final Deque<Node> unread = new ArrayDeque<>();
  private final Map<String, Node> modelSchemas = new LinkedHashMap<>();
  private final Map<String, PendingModel> models = new TreeMap<>();
  private final Map<String, PendingUnion> unions = new TreeMap<>();
  private final Map<String, ValueSet> valueSets = new TreeMap<>();
  private final Map<String, Node> sentAgain = new TreeMap<>();

  /**
   * Prepares to read schemas.
   *
   * @param isForm whether a schema is that of a form, whose fields are parameters of a call
   * @param broken the objects that are known not to be readable
   */
  SchemaReader(
      Spec spec,
      Options options,
      Names.Types names,
      Predicate<Node> isForm,
      Map<Node, Problem> broken) {
    this.broken = broken;
    this.spec = spec;
    this.options = options;
    this.names = names;
    this.shapes = new ShapeReader(spec);
    this.fields = new FieldReader(spec, options, this);
    this.children = shapes.children();
    claimComponents(isForm);
  }

  private record PendingModel(
      String name, String description, List<Field> fields, JavaType others) {}

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

  FieldReader fields() {
    return fields;
  }

  ShapeReader shapes() {
    return shapes;
  }

  /** Names of components are reserved first, so that no inline schema takes one of them. */
  private void claimComponents(Predicate<Node> isForm) {
    Map<String, Node> schemas = spec.root().object("components").object("schemas").entries();
    for (boolean exact : new boolean[] {true, false}) {
      schemas.forEach(
          (name, schema) -> {
            String wanted = wanted(name);
            boolean open = !componentNames.containsKey(schema) && !isForm.test(schema);
            if (open && wanted.equals(name) == exact) {
              componentNames.put(schema, names.claim(wanted, wanted));
            }
          });
    }
  }

  private String wanted(String schemaName) {
    String mapped = options.modelNames().get(schemaName);
    return mapped == null ? Names.type(schemaName) : mapped;
  }

  /** The name of the type for a definition. */
  private String claim(Node definition, String suggested) {
    String component = componentNames.get(definition);
    if (component != null) {
      return component;
    }
    String name = shapes.name(definition);
    String wanted =
        name.isEmpty() ? options.inlineNames().getOrDefault(suggested, suggested) : wanted(name);
    String claimed = names.claim(wanted, wanted);
    componentNames.put(definition, claimed);
    return claimed;
  }

  /** The name of a schema in the spec; empty if it has none. */
  String nameOf(Node schema) {
    return shapes.name(shapes.use(schema).definition());
  }

  boolean isNamed(Node definition) {
    return componentNames.containsKey(definition) || !shapes.name(definition).isEmpty();
  }

  /**
   * The type of a schema.
   *
   * @param suggested what it is called if it has no name of its own
   */
  JavaType type(Node schema, String suggested) {
    return type(schema, suggested, false);
  }

  /**
   * The type of a whole body. Even an object without properties gets its own type, as it may grow.
   */
  JavaType bodyType(Node schema, String suggested) {
    return type(schema, suggested, true);
  }

  /** The type of a {@code oneOf} or {@code anyOf}. */
  JavaType anyOf(Node where, List<Node> alternatives, String suggested) {
    Node list = Node.list(where.place());
    list.elements().addAll(alternatives);
    return type(Node.object(where.place()).with(Map.of("anyOf", list)), suggested);
  }

  private JavaType type(Node schema, String suggested, boolean body) {
    Node definition = shapes.use(schema).definition();
    JavaType type = known.get(definition);
    if (type != null) {
      return type;
    }
    Problem problem = broken.get(definition);
    if (problem != null) {
      throw new SpecException(problem.place(), problem.sentence());
    }
    if (!open.add(definition)) {
      return reentered(definition, suggested);
    }
    try {
      type = read(definition, suggested, body || isNamed(definition));
    } finally {
      open.remove(definition);
    }
    JavaType provisional = known.putIfAbsent(definition, type);
    return provisional == null ? type : provisional;
  }

  /** A recursive type needs a name. */
  private JavaType reentered(Node definition, String suggested) {
    if (isUnion(shapes.shape(definition))) {
      JavaType union = new JavaType.Union(claim(definition, suggested));
      known.put(definition, union);
      return union;
    }
    spec.warn(
        definition,
        "a list or map of itself cannot be expressed in Java: its elements can be any value");
    return Scalar.ANY;
  }

  private static boolean isUnion(Shape shape) {
    return shape.alternatives.size() > 1
        && (shape.properties.isEmpty() || shape.discriminator != null);
  }

  private JavaType read(Node definition, String suggested, boolean named) {
    Shape shape = shapes.shape(definition);
    if (!definition.isObject() || isBlank(shape)) {
      return Scalar.ANY;
    }
    if (!shape.alternatives.isEmpty()) {
      takeConstantsAsValues(shape);
    }
    List<Node> subtypes = subtypes(definition, shape);
    if (!subtypes.isEmpty()) {
      return inheritance(definition, shape, subtypes, suggested);
    }
    if (isUnion(shape)) {
      return alternatives(definition, shape, suggested);
    }
    if (shape.properties.isEmpty() && shape.alternatives.size() == 1 && shape.types.isEmpty()) {
      return type(shape.alternatives.get(0), suggested, named);
    }
    shapes.absorbAlternatives(shape);
    if (shape.values != null && !shape.values.isEmpty()) {
      return values(definition, shape, suggested);
    }
    return switch (shape.type()) {
      case "object" -> object(definition, shape, suggested, named);
      case "array" -> list(shape, suggested);
      case "string" -> text(definition, shape, suggested);
      case "integer" -> integer(shape.format);
      case "number" -> number(shape.format);
      case "boolean" -> Scalar.BOOLEAN;
      default -> Scalar.ANY;
    };
  }

  private static boolean isBlank(Shape shape) {
    return shape.type().isEmpty() && shape.values == null && shape.alternatives.isEmpty();
  }

  private static Scalar integer(String format) {
    return switch (format) {
      case "int32", "int16", "int8", "uint16", "uint8" -> Scalar.INTEGER;
      case "uint64" -> Scalar.BIG_INTEGER;
      default -> Scalar.LONG;
    };
  }

  private static Scalar number(String format) {
    return switch (format) {
      case "float" -> Scalar.FLOAT;
      case "double" -> Scalar.DOUBLE;
      case "int32" -> Scalar.INTEGER;
      case "int64" -> Scalar.LONG;
      default -> Scalar.NUMBER;
    };
  }

  private JavaType text(Node definition, Shape shape, String suggested) {
    if (definition.has(OPEN_SET) && isNamed(definition)) {
      return openSet(definition, shape, suggested);
    }
    String own = definition.text("x-format");
    return switch (own.isEmpty() ? shape.format : own) {
      case "decimal" -> Scalar.DECIMAL;
      case "yyyymmdd" -> Scalar.BASIC_DATE;
      case "date" -> Scalar.DATE;
      case "date-time" -> Scalar.DATE_TIME;
      case "date-time-local" -> Scalar.LOCAL_DATE_TIME;
      case "time" -> Scalar.TIME;
      case "time-local", "local-time" -> Scalar.LOCAL_TIME;
      case "duration" -> Scalar.DURATION;
      case "uuid" -> Scalar.UUID;
      case "uri" -> Scalar.URI;
      case "byte" -> Scalar.BYTES;
      default -> Scalar.TEXT;
    };
  }

  private JavaType list(Shape shape, String suggested) {
    if (shape.items == null) {
      return new ListOf(Scalar.ANY, true);
    }
    JavaType element = type(shape.items, suggested + "Item");
    return new ListOf(element, isNullable(shape.items) || element == Scalar.ANY);
  }

  /** Whether null is a value of a schema. */
  boolean isNullable(Node schema) {
    Use use = shapes.use(schema);
    return use.nullable() || shapes.shape(use.definition()).nullable;
  }

  private JavaType object(Node definition, Shape shape, String suggested, boolean named) {
    if (!shape.properties.isEmpty()) {
      return model(definition, suggested);
    }
    Node additional = shape.additional;
    if (additional == null && shape.patterns.size() == 1) {
      additional = shape.patterns.values().iterator().next();
    }
    if (additional == null && named && shape.patterns.isEmpty()) {
      return model(definition, suggested);
    }
    if (additional == null || !additional.isObject()) {
      return new MapOf(Scalar.ANY, true);
    }
    JavaType value = type(additional, suggested + "Value");
    return new MapOf(value, isNullable(additional) || value == Scalar.ANY);
  }

  private JavaType model(Node definition, String suggested) {
    JavaType type = new JavaType.Model(claim(definition, suggested));
    known.put(definition, type);
    modelSchemas.put(type.reference(), definition);
    unread.add(definition);
    return type;
  }

  // Sets of values.

  /** Alternatives that are constants form an enum, each with its own description. */
  private void takeConstantsAsValues(Shape shape) {
    List<Node> values = new ArrayList<>();
    for (Node alternative : shape.alternatives) {
      Shape one = shapes.shape(shapes.use(alternative).definition());
      if (one.values == null
          || one.values.size() != 1
          || !one.properties.isEmpty()
          || isNamed(one.node)) {
        return;
      }
      values.add(one.values.get(0));
    }
    List<Node> meanings = List.copyOf(shape.alternatives);
    shape.alternatives.clear();
    shape.values = values;
    Node texts = Node.list(shape.node.place());
    for (Node meaning : meanings) {
      String said = meaning.text("description");
      String text = said.isEmpty() ? meaning.text("title") : said;
      texts.elements().add(Node.text(meaning.place(), text));
    }
    shape.valueNotes = shape.node.with(Map.of("x-enum-descriptions", texts));
  }

  private JavaType values(Node definition, Shape shape, String suggested) {
    Scalar scalar = scalarOf(shape);
    if (!(scalar == Scalar.TEXT
        || scalar == Scalar.LONG
        || scalar == Scalar.INTEGER
        || scalar == Scalar.NUMBER)) {
      return scalar;
    }
    List<String> texts =
        Objects.requireNonNull(shape.values).stream().map(Node::text).distinct().toList();
    return valueSet(definition, suggested, scalar, false, texts, shape);
  }

  /** The JSON type of the values of an enum; any if they differ. */
  private static Scalar scalarOf(Shape shape) {
    String type = shape.type();
    List<Node> values = shape.values == null ? List.of() : shape.values;
    if (type.equals("array")
        || type.equals("object")
        || values.stream().anyMatch(n -> !isScalar(n))) {
      return Scalar.ANY;
    }
    boolean allTexts = values.stream().allMatch(value -> value.kind() == Node.Kind.TEXT);
    if (type.equals("string") || type.isEmpty() && shape.types.isEmpty() && allTexts) {
      return Scalar.TEXT;
    }
    boolean allBooleans = values.stream().allMatch(value -> value.kind() == Node.Kind.BOOLEAN);
    if (allBooleans && !type.equals("string")) {
      return Scalar.BOOLEAN;
    }
    boolean allWhole = values.stream().allMatch(value -> value.text().matches("-?[0-9]{1,18}"));
    if (allWhole && (type.equals("integer") || type.isEmpty() || type.equals("number"))) {
      return type.equals("number") ? Scalar.NUMBER : integer(shape.format);
    }
    boolean allNumbers =
        values.stream().allMatch(value -> value.text().matches("-?[0-9]+(\\.[0-9]+)?"));
    return allNumbers ? Scalar.NUMBER : Scalar.ANY;
  }

  private static boolean isScalar(Node node) {
    return !node.isObject() && !node.isList();
  }

  private JavaType openSet(Node definition, Shape shape, String suggested) {
    List<String> texts = definition.texts(OPEN_SET);
    return valueSet(definition, suggested, Scalar.TEXT, true, texts, shape);
  }

  private JavaType valueSet(
      Node definition,
      String suggested,
      Scalar scalar,
      boolean ignoresCase,
      List<String> texts,
      Shape shape) {
    String name = claim(definition, suggested);
    Node notes = shape.valueNotes;
    List<String> given =
        notes.texts("x-enum-varnames").isEmpty()
            ? notes.texts("x-enumNames")
            : notes.texts("x-enum-varnames");
    if (!given.isEmpty() && given.size() != texts.size()) {
      spec.warn(
          definition,
          "it names %d of %d values: name all of them, in their order"
              .formatted(given.size(), texts.size()));
    }
    Map<String, String> constants =
        Names.distinct(texts, text -> constantName(text, texts, given), Set.of("KNOWN"));
    List<Constant> values = new ArrayList<>();
    for (String text : texts) {
      values.add(
          new Constant(
              Objects.requireNonNull(constants.get(text)), text, meaning(notes, texts, text)));
    }
    String description = Prose.or(shape.description, "One of a set of values");
    String sentAs = definition.text("x-sent-as");
    if (!sentAs.isEmpty()) {
      sentAgain.put(name, definition);
    }
    valueSets.put(name, new ValueSet(name, description, scalar, ignoresCase, sentAs, values));
    return new Value(name, scalar);
  }

  private String constantName(String text, List<String> texts, List<String> given) {
    String mapped = options.constantNames().get(text);
    int index = texts.indexOf(text);
    // A value that was added without a name must not take the name of an older one.
    String name = mapped != null ? mapped : index < given.size() ? given.get(index) : text;
    return Names.constant(name);
  }

  private static String meaning(Node notes, List<String> texts, String text) {
    List<String> meanings = notes.texts("x-enum-descriptions");
    int index = texts.indexOf(text);
    return index < meanings.size()
        ? meanings.get(index)
        : notes.object("x-enum-descriptions").text(text);
  }

  // Unions.

  /** The schemas that an object with a discriminator can be. */
  private List<Node> subtypes(Node definition, Shape shape) {
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
      return shapes.use(schema).definition();
    }
    Node reference =
        Node.object(discriminator.place())
            .with(Map.of("$ref", Node.text(discriminator.place(), target)));
    try {
      return shapes.use(reference).definition();
    } catch (SpecException e) {
      spec.warn(discriminator, "the mapping to " + target + " has no target, and is ignored");
      return null;
    }
  }

  private JavaType inheritance(
      Node definition, Shape shape, List<Node> subtypes, String suggested) {
    String name = claim(definition, suggested);
    JavaType type = new JavaType.Union(name);
    known.put(definition, type);
    List<Alternative> alternatives = new ArrayList<>();
    for (Node subtype : subtypes) {
      JavaType variant = type(subtype, name + "Variant");
      alternatives.add(new Alternative(variant, subtype, tags(shape.discriminator, subtype)));
    }
    Node base = definition.without("discriminator");
    JavaType fallback = null;
    if (!shape.properties.isEmpty()) {
      componentNames.put(base, names.claim("Other" + name, "Other" + name));
      fallback = type(base, "Other" + name);
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
    Node property = shapes.shape(definition).properties.get(discriminator.text("propertyName"));
    if (property != null) {
      List<Node> values = shapes.shape(shapes.use(property).definition()).values;
      if (values != null && values.size() == 1) {
        values.forEach(value -> tags.add(value.text()));
      }
    }
    String name = shapes.name(definition);
    if (!name.isEmpty()) {
      tags.add(name);
    }
    return List.copyOf(tags);
  }

  private JavaType alternatives(Node definition, Shape shape, String suggested) {
    String base = isNamed(definition) ? Names.type(nameOf(definition, suggested)) : suggested;
    Map<JavaType, Alternative> distinct = new LinkedHashMap<>();
    int number = 1;
    for (Node alternative : flattened(shape.alternatives, new HashSet<>())) {
      Node target = shapes.use(withType(alternative, shape)).definition();
      JavaType type = type(target, base + variantName(target, number));
      if (type == Scalar.ANY) {
        distinct.clear();
        break;
      }
      distinct.putIfAbsent(type, new Alternative(type, target, tags(shape.discriminator, target)));
      number++;
    }
    JavaType provisional = known.get(definition);
    if (distinct.isEmpty() && provisional == null) {
      return Scalar.ANY;
    }
    List<Alternative> collapsed = collapsed(List.copyOf(distinct.values()));
    if (collapsed.size() == 1 && provisional == null) {
      return collapsed.get(0).type();
    }
    String name = claim(definition, suggested);
    String discriminator =
        shape.discriminator == null ? "" : shape.discriminator.text("propertyName");
    unions.put(
        name, new PendingUnion(name, shape.description, discriminator, collapsed, null, List.of()));
    return new JavaType.Union(name);
  }

  private String nameOf(Node definition, String suggested) {
    String component = componentNames.get(definition);
    String name = component == null ? shapes.name(definition) : component;
    return name.isEmpty() ? suggested : name;
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
      Node target = shapes.use(alternative).definition();
      Shape shape = shapes.shape(target);
      boolean nested = isUnion(shape) && !isNamed(target) && shape.discriminator == null;
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

  // The result.

  /**
   * Reads the properties of all collected objects, which can lead to further ones.
   *
   * @return the problems, by the object that they are in
   */
  Map<Node, Problem> readModels() {
    Map<Node, Problem> problems = new IdentityHashMap<>();
    while (!unread.isEmpty()) {
      Node definition = unread.remove();
      try {
        readModel(definition);
      } catch (SpecException e) {
        problems.put(definition, e.problem());
      }
    }
    breakCircles();
    return problems;
  }

  /** No interface can extend itself, so an alternative that leads back to its union is left out. */
  private void breakCircles() {
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

  private void readModel(Node definition) {
    String name = Objects.requireNonNull(known.get(definition)).reference();
    Shape shape = shapes.shape(definition);
    Node additional = shape.additional;
    JavaType others =
        additional == null || !additional.isObject() || additional.entries().isEmpty()
            ? Scalar.ANY
            : type(additional, name + "Value");
    models.put(
        name, new PendingModel(name, shape.description, fields.properties(name, shape), others));
  }

  List<Model> models(Set<JavaType> sent) {
    Map<String, List<String>> memberships = memberships();
    Set<String> reachable = reachable(sent);
    return models.values().stream()
        .map(
            model ->
                new Model(
                    model.name(),
                    model.description(),
                    model.fields(),
                    model.others(),
                    reachable.contains(model.name()),
                    memberships.getOrDefault(model.name(), List.of())))
        .toList();
  }

  private Map<String, List<String>> memberships() {
    Map<String, List<String>> memberships = new HashMap<>();
    for (PendingUnion union : unions.values()) {
      Set<String> members = new LinkedHashSet<>();
      union.alternatives().forEach(alternative -> members.add(alternative.type().reference()));
      if (union.fallback() != null) {
        members.add(Objects.requireNonNull(known.get(union.fallback())).reference());
      }
      members.forEach(
          member ->
              memberships.computeIfAbsent(member, absent -> new ArrayList<>()).add(union.name()));
    }
    return memberships;
  }

  List<Union> unions() {
    Map<String, List<String>> memberships = memberships();
    List<Union> read = new ArrayList<>();
    for (PendingUnion union : unions.values()) {
      List<Variant> variants = union.alternatives().stream().map(this::variant).toList();
      JavaType fallback = union.fallback() == null ? null : known.get(union.fallback());
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
    PendingModel base = fallback == null ? null : models.get(fallback.reference());
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
    PendingModel found = models.get(model);
    return found != null
        && found.fields().stream()
            .anyMatch(
                other ->
                    other.name().equals(field.name())
                        && other.type().equals(field.type())
                        && other.wireName().equals(field.wireName()));
  }

  private Variant variant(Alternative alternative) {
    PendingModel model = models.get(alternative.type().reference());
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

  List<ValueSet> valueSets() {
    sentAgain.forEach(
        (name, definition) -> {
          ValueSet set = Objects.requireNonNull(valueSets.get(name));
          ValueSet other = valueSets.get(set.sentAs());
          if (other == null || other == set || other.scalar() != set.scalar()) {
            throw new SpecException(
                definition.place(),
                "x-sent-as names '%s': it must be another set of values of the same type"
                    .formatted(set.sentAs()));
          }
        });
    return List.copyOf(valueSets.values());
  }

  /** The names of all types reachable from some others. */
  private Set<String> reachable(Set<JavaType> from) {
    Set<String> reached = new HashSet<>();
    Deque<JavaType> ahead = new ArrayDeque<>(from);
    while (!ahead.isEmpty()) {
      JavaType type = ahead.remove();
      if (type instanceof ListOf list) {
        ahead.add(list.element());
      } else if (type instanceof MapOf map) {
        ahead.add(map.value());
      } else if (reached.add(type.reference())) {
        PendingModel model = models.get(type.reference());
        if (model != null) {
          model.fields().forEach(field -> ahead.add(field.type()));
          ahead.add(model.others());
        }
        PendingUnion union = unions.get(type.reference());
        if (union != null) {
          union.alternatives().forEach(alternative -> ahead.add(alternative.type()));
        }
      }
    }
    return reached;
  }
}
