package org.domainbindings.generator.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.domainbindings.generator.model.Field.Access;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.JavaType.Value;
import org.domainbindings.generator.model.ShapeReader.Use;
import org.domainbindings.generator.spec.Node;
import org.domainbindings.generator.spec.Spec;
import org.domainbindings.generator.spec.SpecException;

/**
 * Reads parameters and properties: the Java name, the type and the documentation of each.
 *
 * <p>Names on the wire often run words together ({@code expirationdate}), and only a person can
 * tell where they divide, so {@code x-java-names} takes precedence. There, a name followed by
 * {@code []} is the name of the list.
 */
final class FieldReader {

  private static final String JAVA_NAMES = "x-java-names";

  private final Spec spec;
  private final Options options;
  private final SchemaReader schemas;
  private final Set<String> unused;

  FieldReader(Spec spec, Options options, SchemaReader schemas) {
    this.spec = spec;
    this.options = options;
    this.schemas = schemas;
    this.unused = new TreeSet<>(spec.root().object(JAVA_NAMES).entries().keySet());
  }

  /**
   * Entries of {@code x-java-names} that match nothing in the spec, which are spelling mistakes.
   */
  Set<String> unusedNames() {
    return unused;
  }

  /**
   * Names several parameters or properties.
   *
   * @param lists those of them that are lists
   * @param mapped names that the user has given
   */
  Map<String, String> names(
      List<String> wireNames, Set<String> lists, Map<String, String> mapped, Node where) {
    return Names.distinct(
        wireNames, name -> name(name, lists.contains(name), mapped, where), Set.of());
  }

  private String name(String wireName, boolean list, Map<String, String> mapped, Node where) {
    Node given = spec.root().object(JAVA_NAMES);
    String key = list && given.has(wireName + "[]") ? wireName + "[]" : wireName;
    unused.remove(key);
    String name = given.has(key) ? given.text(key) : mapped.get(wireName);
    if (name == null) {
      return Names.member(wireName);
    }
    if (!SourceVersion.isName(name) || !Names.member(name).equals(name)) {
      throw new SpecException(
          where.place(), "'" + name + "' is no name for " + wireName + " in Java: give it another");
    }
    return name;
  }

  /** The properties of an object. */
  List<Field> properties(String type, Shape shape) {
    Node facts = shape.node.object("x-property-facts");
    Set<String> lists = new HashSet<>();
    shape.properties.forEach(
        (name, property) -> {
          if (isList(property)) {
            lists.add(name);
          }
        });
    Map<String, String> names =
        names(List.copyOf(shape.properties.keySet()), lists, options.names(), shape.node);
    boolean allForPaid =
        shape.properties.entrySet().stream()
            .allMatch(entry -> isForPaid(entry.getValue(), facts.object(entry.getKey())));
    Set<String> taken = new HashSet<>(names.values());
    List<Field> fields = new ArrayList<>();
    shape.properties.forEach(
        (name, property) -> {
          Node fact = facts.object(name);
          // Only worth a mention if it distinguishes one property from another.
          String note = !allForPaid && isForPaid(property, fact) ? "For paid domains only" : "";
          boolean required = shape.required.contains(name);
          String java = Objects.requireNonNull(names.get(name));
          Field field = field(type, name, java, property, required, fact.text("description"), note);
          checkOnlyName(field, taken, property);
          fields.add(field);
        });
    return fields;
  }

  private static void checkOnlyName(Field field, Set<String> taken, Node property) {
    String name = field.onlyName();
    if (name.isEmpty()) {
      return;
    }
    boolean fits = SourceVersion.isName(name) && Names.member(name).equals(name);
    if (!field.type().isList() || !fits || !taken.add(name)) {
      throw new SpecException(
          property.place(),
          "'%s' cannot name the only element of %s in Java: it must be a list, and the name one that"
                  .formatted(name, field.wireName())
              + " nothing else has");
    }
  }

  private boolean isList(Node schema) {
    return schemas.shapes().shape(schemas.shapes().use(schema).definition()).type().equals("array");
  }

  private boolean isForPaid(Node property, Node fact) {
    String here = fact.text("x-returned-for");
    String there = schemas.shapes().use(property).definition().text("x-returned-for");
    return (here.isEmpty() ? there : here).equals("Paid");
  }

  /**
   * Reads one parameter or property.
   *
   * @param owner the type that it belongs to
   * @param said what is said about this use of the schema, empty if nothing is
   * @param note what is to be added to its description, empty if nothing is
   */
  Field field(
      String owner,
      String wireName,
      String name,
      Node schema,
      boolean required,
      String said,
      String note) {
    JavaType type = schemas.type(schema, owner + Names.upperFirst(name));
    Use use = schemas.shapes().use(schema);
    Shape shape = schemas.shapes().shape(use.definition());
    Shape element = element(shape);
    boolean nullable = use.nullable() || shape.nullable;
    String description =
        Stream.of(said, schema.text("description"), shape.description, element.description)
            .filter(text -> !text.isBlank())
            .findFirst()
            .orElse("The value of `" + wireName.replace('`', '\'') + "`");
    boolean secret = element.format.equals("password") && textual(type);
    return new Field(
        wireName,
        name,
        type,
        required,
        nullable,
        access(schema, shape),
        secret,
        schema.isTrue("deprecated") || shape.deprecated && !schemas.isNamed(use.definition()),
        required && !nullable ? constant(type, shape) : "",
        shape.constant,
        schema.text("x-only-name"),
        Prose.join(
            description,
            type == Scalar.TEXT ? knownValues(element, description) : "",
            required || secret ? "" : defaultValue(schema, shape),
            note));
  }

  private Shape element(Shape shape) {
    return shape.items == null
        ? shape
        : schemas.shapes().shape(schemas.shapes().use(shape.items).definition());
  }

  private static boolean textual(JavaType type) {
    return type == Scalar.TEXT || type instanceof ListOf list && list.element() == Scalar.TEXT;
  }

  private static Access access(Node schema, Shape shape) {
    boolean readOnly = schema.isTrue("readOnly") || shape.readOnly;
    boolean writeOnly = schema.isTrue("writeOnly") || shape.writeOnly;
    if (readOnly == writeOnly) {
      return Access.BOTH;
    }
    return readOnly ? Access.READ_ONLY : Access.WRITE_ONLY;
  }

  /** The only value that it can have. */
  private static String constant(JavaType type, Shape shape) {
    List<Node> values = shape.values == null ? List.of() : shape.values;
    return values.size() == 1 && (type instanceof Value || type == Scalar.BOOLEAN)
        ? values.get(0).text()
        : "";
  }

  /** The known values of an enum without a type of its own, unless the description lists them. */
  private static String knownValues(Shape shape, String description) {
    List<String> values =
        shape.node.texts(ValueSetReader.OPEN_SET).stream().map(value -> "`" + value + "`").toList();
    return values.stream().allMatch(description::contains)
        ? ""
        : "Known values: " + String.join(", ", values);
  }

  private static String defaultValue(Node schema, Shape shape) {
    String own = schema.text("default");
    String value = own.isEmpty() ? shape.defaultValue : own;
    return value.isEmpty() ? "" : "The default is `" + value + "`";
  }
}
