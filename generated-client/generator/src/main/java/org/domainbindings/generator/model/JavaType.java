package org.domainbindings.generator.model;

import java.util.Set;

/** A type of the generated Java. */
public sealed interface JavaType {

  /** The type as written in Java, without nullness annotations. */
  String reference();

  /** A value with a textual form, which can be sent in any place. */
  default boolean isSimple() {
    return this instanceof Scalar || this instanceof Value;
  }

  /** A scalar value. */
  enum Scalar implements JavaType {
    TEXT("String", "java.lang.String", "text", ""),
    BOOLEAN("Boolean", "java.lang.Boolean", "bool", "boolean"),
    INTEGER("Integer", "java.lang.Integer", "integer", "int"),
    LONG("Long", "java.lang.Long", "wholeNumber", "long"),
    BIG_INTEGER("BigInteger", "java.math.BigInteger", "bigInteger", ""),
    FLOAT("Float", "java.lang.Float", "floatingPoint", "float"),
    DOUBLE("Double", "java.lang.Double", "doublePrecision", "double"),
    NUMBER("BigDecimal", "java.math.BigDecimal", "number", ""),
    /** A decimal number sent as a string. */
    DECIMAL("BigDecimal", "java.math.BigDecimal", "decimal", ""),
    DATE("LocalDate", "java.time.LocalDate", "isoDate", ""),
    /** A date without dashes. */
    BASIC_DATE("LocalDate", "java.time.LocalDate", "date", ""),
    DATE_TIME("OffsetDateTime", "java.time.OffsetDateTime", "dateTime", ""),
    LOCAL_DATE_TIME("LocalDateTime", "java.time.LocalDateTime", "localDateTime", ""),
    TIME("OffsetTime", "java.time.OffsetTime", "time", ""),
    LOCAL_TIME("LocalTime", "java.time.LocalTime", "localTime", ""),
    DURATION("Duration", "java.time.Duration", "duration", ""),
    UUID("UUID", "java.util.UUID", "uuid", ""),
    URI("URI", "java.net.URI", "uri", ""),
    BYTES("ByteString", "okio.ByteString", "bytes", ""),
    ANY("Object", "java.lang.Object", "any", "");

    private final String simpleName;
    private final String qualifiedName;
    private final String reader;
    private final String primitive;

    Scalar(String simpleName, String qualifiedName, String reader, String primitive) {
      this.simpleName = simpleName;
      this.qualifiedName = qualifiedName;
      this.reader = reader;
      this.primitive = primitive;
    }

    /** The type of a whole number in a format. */
    static Scalar ofInteger(String format) {
      return switch (format) {
        case "int32", "int16", "int8", "uint16", "uint8" -> INTEGER;
        case "uint64" -> BIG_INTEGER;
        default -> LONG;
      };
    }

    /** The type of any number in a format. */
    static Scalar ofNumber(String format) {
      return switch (format) {
        case "float" -> FLOAT;
        case "double" -> DOUBLE;
        case "int32" -> INTEGER;
        case "int64" -> LONG;
        default -> NUMBER;
      };
    }

    /** The type of a text in a format. */
    static Scalar ofText(String format) {
      return switch (format) {
        case "decimal" -> DECIMAL;
        case "yyyymmdd" -> BASIC_DATE;
        case "date" -> DATE;
        case "date-time" -> DATE_TIME;
        case "date-time-local" -> LOCAL_DATE_TIME;
        case "time" -> TIME;
        case "time-local", "local-time" -> LOCAL_TIME;
        case "duration" -> DURATION;
        case "uuid" -> UUID;
        case "uri" -> URI;
        case "byte" -> BYTES;
        default -> TEXT;
      };
    }

    @Override
    public String reference() {
      return simpleName;
    }

    public String qualifiedName() {
      return qualifiedName;
    }

    /** The method of {@code Wire} that reads one. */
    public String reader() {
      return reader;
    }

    /** The method of {@code Wire} that writes one. */
    public String writer() {
      return "write" + Character.toUpperCase(reader.charAt(0)) + reader.substring(1);
    }

    /** The primitive type that holds one, empty if there is none. */
    public String primitive() {
      return primitive;
    }
  }

  /**
   * A value of an extensible enum.
   *
   * @param reference the name of the type
   * @param scalar what a value travels as: text or a number
   */
  record Value(String reference, Scalar scalar) implements JavaType {}

  /** An object with its own class. */
  record Model(String reference) implements JavaType {}

  /** One of several types. */
  record Union(String reference) implements JavaType {}

  /**
   * A list.
   *
   * @param element what is in it
   * @param nullable whether an element can be null
   */
  record ListOf(JavaType element, boolean nullable) implements JavaType {

    @Override
    public String reference() {
      return "List<" + (nullable ? "@Nullable " : "") + element.reference() + ">";
    }
  }

  /**
   * An object with arbitrary names.
   *
   * @param value what stands under each name
   * @param nullable whether that can be null
   */
  record MapOf(JavaType value, boolean nullable) implements JavaType {

    @Override
    public String reference() {
      return "Map<String, " + (nullable ? "@Nullable " : "") + value.reference() + ">";
    }
  }

  /** The type of a variable that is never null. */
  default String primitiveOrReference() {
    return this instanceof Scalar scalar && !scalar.primitive().isEmpty()
        ? scalar.primitive()
        : reference();
  }

  default boolean isList() {
    return this instanceof ListOf;
  }

  default boolean isMap() {
    return this instanceof MapOf;
  }

  /** Adds the imports that the type needs. */
  default void addImports(Set<String> imports) {
    if (this instanceof Scalar scalar && !scalar.qualifiedName().startsWith("java.lang.")) {
      imports.add(scalar.qualifiedName());
    } else if (this instanceof ListOf list) {
      imports.add("java.util.List");
      addNullable(list.nullable(), imports);
      list.element().addImports(imports);
    } else if (this instanceof MapOf map) {
      imports.add("java.util.Map");
      addNullable(map.nullable(), imports);
      map.value().addImports(imports);
    }
  }

  private static void addNullable(boolean nullable, Set<String> imports) {
    if (nullable) {
      imports.add("org.jspecify.annotations.Nullable");
    }
  }
}
