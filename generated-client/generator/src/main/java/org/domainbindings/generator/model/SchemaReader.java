package org.domainbindings.generator.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.domainbindings.generator.model.Client.Model;
import org.domainbindings.generator.model.Client.Union;
import org.domainbindings.generator.model.Client.ValueSet;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.JavaType.MapOf;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.ShapeReader.Use;
import org.domainbindings.generator.spec.Node;
import org.domainbindings.generator.spec.Problem;
import org.domainbindings.generator.spec.Spec;
import org.domainbindings.generator.spec.SpecException;
import org.jspecify.annotations.Nullable;

/** Maps schemas to Java types, and collects the types to generate. */
final class SchemaReader {

  private final Spec spec;
  private final Options options;
  private final ShapeReader shapes;
  private final Names.Types names;
  private final FieldReader fields;
  private final Map<Node, Problem> broken;
  private final Map<Node, String> componentNames = new IdentityHashMap<>();
  private final ValueSetReader valueSets;
  private final UnionReader unions;

  private final Map<Node, JavaType> known = new IdentityHashMap<>();
  private final Set<Node> open = new HashSet<>();
  private final Deque<Node> unread = new ArrayDeque<>();
  private final Map<String, Node> modelSchemas = new LinkedHashMap<>();
  private final Map<String, PendingModel> models = new TreeMap<>();

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
    this.valueSets = new ValueSetReader(spec, options, this);
    this.unions = new UnionReader(spec, this);
    claimComponents(isForm);
  }

  /** An object whose unions are not known yet. */
  record PendingModel(String name, String description, List<Field> fields, JavaType others) {}

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
  String claim(Node definition, String suggested) {
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

  /** Gives a definition a name, whatever it is called in the spec. */
  void claimAs(Node definition, String wanted) {
    componentNames.put(definition, names.claim(wanted, wanted));
  }

  /** The name of a schema in the spec; empty if it has none. */
  String nameOf(Node schema) {
    return shapes.name(shapes.use(schema).definition());
  }

  boolean isNamed(Node definition) {
    return componentNames.containsKey(definition) || !shapes.name(definition).isEmpty();
  }

  /** The name of a definition, or else the suggested one. */
  String nameOf(Node definition, String suggested) {
    String component = componentNames.get(definition);
    String name = component == null ? shapes.name(definition) : component;
    return name.isEmpty() ? suggested : name;
  }

  /** The type of a definition that has been read, or whose name is known at least. */
  @Nullable JavaType known(Node definition) {
    return known.get(definition);
  }

  /** Remembers the type of a definition that may lead back to itself. */
  void remember(Node definition, JavaType type) {
    known.put(definition, type);
  }

  /** The object of a name, if it has been read. */
  @Nullable PendingModel model(String name) {
    return models.get(name);
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
    if (UnionReader.isUnion(shapes.shape(definition))) {
      JavaType union = new JavaType.Union(claim(definition, suggested));
      known.put(definition, union);
      return union;
    }
    spec.warn(
        definition,
        "a list or map of itself cannot be expressed in Java: its elements can be any value");
    return Scalar.ANY;
  }

  private JavaType read(Node definition, String suggested, boolean named) {
    Shape shape = shapes.shape(definition);
    if (!definition.isObject() || isBlank(shape)) {
      return Scalar.ANY;
    }
    if (!shape.alternatives.isEmpty()) {
      valueSets.takeConstantsAsValues(shape);
    }
    List<Node> subtypes = unions.subtypes(definition, shape);
    if (!subtypes.isEmpty()) {
      return unions.inheritance(definition, shape, subtypes, suggested);
    }
    if (UnionReader.isUnion(shape)) {
      return unions.alternatives(definition, shape, suggested);
    }
    if (shape.properties.isEmpty() && shape.alternatives.size() == 1 && shape.types.isEmpty()) {
      return type(shape.alternatives.get(0), suggested, named);
    }
    shapes.absorbAlternatives(shape);
    if (shape.values != null && !shape.values.isEmpty()) {
      return valueSets.values(definition, shape, suggested);
    }
    return switch (shape.type()) {
      case "object" -> object(definition, shape, suggested, named);
      case "array" -> list(shape, suggested);
      case "string" -> text(definition, shape, suggested);
      case "integer" -> Scalar.ofInteger(shape.format);
      case "number" -> Scalar.ofNumber(shape.format);
      case "boolean" -> Scalar.BOOLEAN;
      default -> Scalar.ANY;
    };
  }

  private static boolean isBlank(Shape shape) {
    return shape.type().isEmpty() && shape.values == null && shape.alternatives.isEmpty();
  }

  private JavaType text(Node definition, Shape shape, String suggested) {
    if (definition.has(ValueSetReader.OPEN_SET) && isNamed(definition)) {
      return valueSets.openSet(definition, shape, suggested);
    }
    String own = definition.text("x-format");
    return Scalar.ofText(own.isEmpty() ? shape.format : own);
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
    unions.breakCircles();
    return problems;
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
    Map<String, List<String>> memberships = unions.memberships();
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

  List<Union> unions() {
    return unions.all();
  }

  List<ValueSet> valueSets() {
    return valueSets.all();
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
        ahead.addAll(unions.alternatives(type.reference()));
      }
    }
    return reached;
  }
}
