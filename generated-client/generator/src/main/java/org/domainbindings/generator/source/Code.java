package org.domainbindings.generator.source;

import org.domainbindings.generator.model.JavaType;
import org.domainbindings.generator.model.JavaType.ListOf;
import org.domainbindings.generator.model.JavaType.MapOf;
import org.domainbindings.generator.model.JavaType.Scalar;
import org.domainbindings.generator.model.JavaType.Value;
import org.domainbindings.generator.model.Names;

/** Writes the expressions that read and write values as JSON. */
final class Code {

  private Code() {}

  /** An expression that reads a value, or null. */
  static String read(JavaType type, String json) {
    return read(type, json, 1);
  }

  private static String read(JavaType type, String json, int depth) {
    if (type instanceof Scalar scalar) {
      return "Wire." + scalar.reader() + "(" + json + ")";
    }
    if (type instanceof Value value) {
      String set = value.reference();
      return value.scalar() == Scalar.TEXT
          ? "Wire.value(%s, %s.TEXTS, %2$s.KNOWN, %2$s::of)".formatted(json, set)
          : "Wire.value(%s, Wire::%s, %s::of)".formatted(json, value.scalar().reader(), set);
    }
    if (type instanceof ListOf list) {
      String reader = list.nullable() ? "Wire.listWithNulls(" : "Wire.list(";
      return reader + json + ", " + reader(list.element(), depth) + ")";
    }
    if (type instanceof MapOf map) {
      String reader = map.nullable() ? "Wire.mapWithNulls(" : "Wire.map(";
      return reader + json + ", " + reader(map.value(), depth) + ")";
    }
    String reader = type instanceof JavaType.Union ? "Wire.alternative(" : "Wire.object(";
    return reader + json + ", " + adapter(type) + ")";
  }

  private static String reader(JavaType type, int depth) {
    if (type instanceof Scalar scalar) {
      return "Wire::" + scalar.reader();
    }
    String element = depth == 1 ? "element" : "element" + depth;
    return element + " -> " + read(type, element, depth + 1);
  }

  /** An expression that writes what it is given, to the writer that it is given. */
  static String writer(JavaType type) {
    return writer(type, 1);
  }

  private static String writer(JavaType type, int depth) {
    String number = depth == 1 ? "" : String.valueOf(depth);
    String to = "to" + number;
    if (type instanceof Scalar scalar) {
      return "Wire::" + scalar.writer();
    }
    if (type instanceof Value value) {
      return value.scalar() == Scalar.TEXT
          ? "Wire::writeValue"
          : "(%s, one%s) -> Wire.%s(%s, one%s.value())"
              .formatted(to, number, value.scalar().writer(), to, number);
    }
    if (type instanceof ListOf list) {
      return "(%s, list%s) -> Wire.writeList(%s, list%s, %s)"
          .formatted(to, number, to, number, writer(list.element(), depth + 1));
    }
    if (type instanceof MapOf map) {
      return "(%s, map%s) -> Wire.writeMap(%s, map%s, %s)"
          .formatted(to, number, to, number, writer(map.value(), depth + 1));
    }
    return adapter(type) + "::toJson";
  }

  /** The variable that holds the adapter of an object. */
  static String adapter(JavaType type) {
    return Names.lowerFirst(type.reference()) + "Adapter";
  }

  /** The text of a value outside of a body. */
  static String text(JavaType type, String value) {
    if (type instanceof Value) {
      return value + ".toString()";
    }
    if (type instanceof Scalar scalar) {
      return switch (scalar) {
        case TEXT -> value;
        case BOOLEAN, INTEGER, LONG -> "String.valueOf(" + value + ")";
        case BASIC_DATE -> "Parameters.basicDate(" + value + ")";
        default -> "Parameters.text(" + value + ")";
      };
    }
    throw new IllegalStateException(type.reference() + " has no form as text");
  }
}
