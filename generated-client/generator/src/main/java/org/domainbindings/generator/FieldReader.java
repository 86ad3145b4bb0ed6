package org.domainbindings.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.domainbindings.generator.JavaType.Kind;
import org.jspecify.annotations.Nullable;

/** Reads parameters and properties: what each is called in Java, what it is, and what it means. */
final class FieldReader {

  private final Components components;
  private final TypeReader types;
  private final Names names;

  FieldReader(Components components, TypeReader types, Names names) {
    this.components = components;
    this.types = types;
    this.names = names;
  }

  /**
   * A parameter or property, as the spec declares it.
   *
   * @param where where it stands, for the person who has to find it
   * @param wireName its name as it travels
   * @param schema its schema
   * @param place where it travels
   * @param required whether it must be there
   * @param description what is said about this use of the schema, empty if nothing is
   */
  record Declaration(
      String where,
      String wireName,
      Schema<?> schema,
      Place place,
      boolean required,
      String description) {}

  /**
   * Lists the properties of an object.
   *
   * @param facts what is said elsewhere about single properties: nothing can stand beside a
   *     reference
   */
  List<Declaration> properties(String where, Schema<?> reference, Place place, Extensions facts) {
    Schema<?> schema = components.schema(where, reference);
    TypeReader.refuseCompositions(where, schema);
    if (schema.getProperties() == null || schema.getProperties().isEmpty()) {
      throw new UnsupportedSpecException(
          where, "an object without properties is not supported: name each property");
    }
    List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
    List<Declaration> properties = new ArrayList<>();
    schema
        .getProperties()
        .forEach(
            (name, property) ->
                properties.add(
                    new Declaration(
                        where + ", " + name,
                        name,
                        property,
                        place,
                        required.contains(name),
                        facts.under(name).text("description"))));
    return properties;
  }

  Extensions extensions(Declaration declaration) {
    return new Extensions(schema(declaration).getExtensions());
  }

  private Schema<?> schema(Declaration declaration) {
    return components.schema(declaration.where(), declaration.schema());
  }

  /** The value of what must be sent and can only have one; null for anything else. */
  @Nullable String onlyValue(Declaration declaration) {
    List<?> values = schema(declaration).getEnum();
    boolean constant = declaration.required() && values != null && values.size() == 1;
    return constant ? String.valueOf(values.get(0)) : null;
  }

  /**
   * Reads one parameter or property.
   *
   * @param note what is to be added to its description, empty if nothing is
   */
  Field field(Declaration declaration, String note) {
    String where = declaration.where();
    Schema<?> schema = schema(declaration);
    JavaType type = types.type(where, declaration.schema(), declaration.place());
    Schema<?> element = type.list() ? components.schema(where, schema.getItems()) : schema;
    boolean required = declaration.required() && !Boolean.TRUE.equals(schema.getNullable());
    String description =
        Stream.of(declaration.description(), schema.getDescription(), element.getDescription())
            .filter(text -> text != null && !text.isBlank())
            .findFirst()
            .orElse("The value of `" + declaration.wireName() + "`");
    return new Field(
        declaration.wireName(),
        names.member(where, declaration.wireName(), type.list()),
        type,
        declaration.place(),
        required,
        "password".equals(element.getFormat()),
        Prose.join(
            description,
            type.kind() == Kind.TEXT ? knownValues(element, description) : "",
            required ? "" : defaultValue(schema),
            note));
  }

  /** The known values of a set that has no type of its own, unless the description has them. */
  private static String knownValues(Schema<?> schema, String description) {
    List<String> values =
        new Extensions(schema.getExtensions())
            .texts(TypeReader.OPEN_SET).stream().map(value -> "`" + value + "`").toList();
    return values.stream().allMatch(description::contains)
        ? ""
        : "Known values: " + String.join(", ", values);
  }

  private static String defaultValue(Schema<?> schema) {
    return schema.getDefault() == null ? "" : "The default is `" + schema.getDefault() + "`";
  }

  static void refuseEqualNames(String where, List<Field> fields) {
    Map<String, Field> seen = new HashMap<>();
    for (Field field : fields) {
      Field other = seen.put(field.name(), field);
      if (other != null) {
        throw new UnsupportedSpecException(
            where,
            "%s and %s are both %s in Java: tell them apart under x-java-names"
                .formatted(other.wireName(), field.wireName(), field.name()));
      }
    }
  }
}
