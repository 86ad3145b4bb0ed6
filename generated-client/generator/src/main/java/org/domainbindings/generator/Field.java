package org.domainbindings.generator;

import org.domainbindings.generator.JavaType.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One named value: a parameter of a request or a property of an answer.
 *
 * @param wireName its name as it travels
 * @param name its name in Java
 * @param type its type
 * @param in where it travels: {@code query}, {@code form}, {@code header}, {@code path} or, in an
 *     answer, {@code body}
 * @param required whether the document demands it
 * @param secret whether it must stay out of logs
 * @param description what it means, as plain text
 * @param constant the only value that it can take, if there is just one
 */
record Field(
    String wireName,
    String name,
    JavaType type,
    String in,
    boolean required,
    boolean secret,
    String description,
    @Nullable String constant) {

  /** Whether the Java type says that it may be absent: lists are empty instead. */
  boolean nullable() {
    return !required && !type.list();
  }

  /** The type as an argument or a component of a record. */
  String declaration() {
    return type.declaration(nullable(), in.equals("body"));
  }

  /** The component of a record that holds it. */
  String component() {
    return "@Json(name = \"" + wireName + "\") " + declaration() + " " + name;
  }

  /** The local variable of an adapter that collects it; absent until it has been read. */
  String localVariable() {
    return type.list()
        ? type.declaration(false, true) + " " + local() + " = List.of()"
        : type.declaration(true, true) + " " + local() + " = null";
  }

  /** Named like the value, unless it would hide the reader. */
  String local() {
    return name.equals("json") || name.equals("moshi") ? name + "Value" : name;
  }

  /** The argument of the builder's setter. */
  String setterDeclaration() {
    return type.declaration(false, false);
  }

  String elementType() {
    return type.name();
  }

  boolean isList() {
    return type.list();
  }

  /** Whether the language alone would let it be missing. */
  boolean isChecked() {
    return required && !type.list() && !declaration().equals("int");
  }

  /** The tag that explains it as an argument. */
  String tag() {
    return Javadoc.parameter(name, description, "");
  }

  /** The tag that explains it as a component of a record, where it may be absent. */
  String recordTag() {
    return Javadoc.parameter(name, description, type.list() ? "empty" : nullable() ? "null" : "");
  }

  /** The tag as it stands among others in the comment of a method. */
  String tagLines() {
    return Javadoc.tag(tag(), "   * ");
  }

  String setterDoc() {
    return Javadoc.block(
        "Sets {@code " + wireName + "}.",
        "    ",
        Javadoc.parameter(name, description, ""),
        "@return this builder");
  }

  /** The annotation that tells Retrofit where the argument travels. */
  String annotation() {
    String kind =
        switch (in) {
          case "query" -> "Query";
          case "form" -> "Field";
          case "header" -> "Header";
          default -> "Path";
        };
    return "@" + kind + "(\"" + wireName + "\")";
  }

  /** The expression that reads the value from {@code json}. */
  String read() {
    if (!type.list()) {
      return readOne("json");
    }
    return switch (type.kind()) {
      case OBJECT -> "Wire.objects(json, " + adapter() + ")";
      case OPEN -> "Wire.list(json, element -> " + readOne("element") + ")";
      default -> "Wire.list(json, Wire::" + scalar() + ")";
    };
  }

  private String readOne(String json) {
    return switch (type.kind()) {
      case OBJECT -> "Wire.object(" + json + ", " + adapter() + ")";
      case OPEN -> "Wire.open(" + json + ", " + type.name() + "::new)";
      default -> "Wire." + scalar() + "(" + json + ")";
    };
  }

  private String scalar() {
    return switch (type.kind()) {
      case TEXT -> "text";
      case INTEGER -> "integer";
      case DECIMAL -> "decimal";
      case DATE -> "date";
      default -> throw new IllegalStateException(wireName + " is no scalar of an answer");
    };
  }

  /** The statement that writes the value of {@code answer} to {@code json}. */
  String write() {
    String value = "answer." + name + "()";
    boolean object = type.kind() == Kind.OBJECT;
    if (type.list()) {
      String writer = object ? adapter() + "::toJson" : "Wire::write";
      return "Wire.write(json, " + value + ", " + writer + ")";
    }
    return object ? adapter() + ".toJson(json, " + value + ")" : "Wire.write(json, " + value + ")";
  }

  /** The field of the adapter that holds the adapter of this value's type. */
  String adapter() {
    return Names.lowerFirst(type.name()) + "Adapter";
  }

  /** The value as a log may show it. */
  String shown() {
    if (!secret) {
      return name;
    }
    return nullable() ? "(" + name + " == null ? null : \"***\")" : "\"***\"";
  }

  /** The value, or one element of it, as the text of a query or form. */
  String text() {
    String value = type.list() ? "value" : name;
    return switch (type.kind()) {
      case TEXT -> value;
      case INTEGER -> "String.valueOf(" + value + ")";
      default -> value + ".toString()";
    };
  }
}
