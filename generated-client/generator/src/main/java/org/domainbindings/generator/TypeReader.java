package org.domainbindings.generator;

import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import java.util.TreeMap;
import org.domainbindings.generator.JavaType.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the Java type of a schema, and remembers which types the client has to have. */
final class TypeReader {

  static final String OPEN_SET = "x-extensible-enum";

  private final Components components;
  private final Map<String, Schema<?>> objects = new TreeMap<>();
  private final Map<String, Schema<?>> valueSets = new TreeMap<>();

  TypeReader(Components components) {
    this.components = components;
  }

  /** The objects that were met so far, by the names of their types. */
  Map<String, Schema<?>> objects() {
    return objects;
  }

  /** The named sets of values that were met so far, by the names of their types. */
  Map<String, Schema<?>> valueSets() {
    return valueSets;
  }

  JavaType type(String where, Schema<?> reference, Place place) {
    Schema<?> schema = components.schema(where, reference);
    refuseCompositions(where, schema);
    if (schema.getType() == null) {
      throw new UnsupportedSpecException(where, "a schema needs a type");
    }
    String name = Components.name(reference);
    return switch (schema.getType()) {
      case "array" -> list(where, schema, place);
      case "object" -> object(where, schema, name, place);
      case "integer" -> integer(where, schema);
      case "string" -> string(where, schema, name, place);
      default ->
          throw new UnsupportedSpecException(
              where,
              "the type " + schema.getType() + " is not supported: make it a string or an integer");
    };
  }

  private JavaType list(String where, Schema<?> schema, Place place) {
    if (place == Place.PATH || place == Place.HEADER) {
      throw new UnsupportedSpecException(
          where, "a list has no form in a path or header: make it a string");
    }
    JavaType element = type(where, schema.getItems(), place);
    if (element.list()) {
      throw new UnsupportedSpecException(
          where, "a list of lists has no form on this wire: make it a list of objects");
    }
    return element.asList();
  }

  private JavaType object(String where, Schema<?> schema, @Nullable String name, Place place) {
    if (place != Place.ANSWER) {
      throw new UnsupportedSpecException(
          where, "an object has no form in a request: make it a string or several parameters");
    }
    if (name == null) {
      throw new UnsupportedSpecException(
          where, "an object in place has no name: move it to components");
    }
    return JavaType.one(Kind.OBJECT, remember(objects, name, schema));
  }

  private static JavaType integer(String where, Schema<?> schema) {
    if (schema.getEnum() != null) {
      throw new UnsupportedSpecException(
          where, "a set of integers is not supported: make it a set of strings");
    }
    if ("int64".equals(schema.getFormat())) {
      throw new UnsupportedSpecException(where, "int64 is not supported: make it a string");
    }
    return JavaType.one(Kind.INTEGER, "Integer");
  }

  private JavaType string(String where, Schema<?> schema, @Nullable String name, Place place) {
    boolean open = new Extensions(schema.getExtensions()).has(OPEN_SET);
    boolean closed = schema.getEnum() != null;
    if (closed && place == Place.ANSWER) {
      throw new UnsupportedSpecException(
          where, "what comes back may grow: use " + OPEN_SET + " instead of enum");
    }
    if (closed && name == null) {
      throw new UnsupportedSpecException(
          where, "an enum in place has no name: move it to components");
    }
    if (name != null && (open || closed)) {
      return JavaType.one(open ? Kind.OPEN : Kind.CLOSED, remember(valueSets, name, schema));
    }
    String format = new Extensions(schema.getExtensions()).text("x-format");
    return switch (format) {
      case "" -> JavaType.one(Kind.TEXT, "String");
      case "decimal" -> returned(where, Kind.DECIMAL, "BigDecimal", place);
      case "yyyymmdd" -> returned(where, Kind.DATE, "LocalDate", place);
      default ->
          throw new UnsupportedSpecException(
              where, "the x-format " + format + " is not supported: use decimal or yyyymmdd");
    };
  }

  /** A type that has several forms on the wire: we read them all, but which one should we send? */
  private static JavaType returned(String where, Kind kind, String name, Place place) {
    if (place != Place.ANSWER) {
      throw new UnsupportedSpecException(
          where, "this format is for answers only: give a pattern for what is sent");
    }
    return JavaType.one(kind, name);
  }

  private static String remember(Map<String, Schema<?>> schemas, String name, Schema<?> schema) {
    String type = Names.type(name);
    Schema<?> known = schemas.put(type, schema);
    if (known != null && known != schema) {
      throw new UnsupportedSpecException(
          name, "another schema becomes the type " + type + " too: rename one of them");
    }
    return type;
  }

  /** Refuses what would take more than a record with one component for each property. */
  static void refuseCompositions(String where, Schema<?> schema) {
    if (schema.getOneOf() != null
        || schema.getAnyOf() != null
        || schema.getAllOf() != null
        || schema.getNot() != null) {
      throw new UnsupportedSpecException(
          where, "oneOf, anyOf, allOf and not are not supported: write one flat schema");
    }
    if (schema.getAdditionalProperties() instanceof Schema) {
      throw new UnsupportedSpecException(
          where, "additionalProperties are not supported: name each property");
    }
  }
}
