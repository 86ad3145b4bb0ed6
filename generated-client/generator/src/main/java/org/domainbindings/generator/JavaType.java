package org.domainbindings.generator;

import java.util.Set;
import java.util.TreeSet;

/**
 * A type of the generated Java: what one value is, and whether there is a list of them.
 *
 * @param kind how the value travels and is decoded
 * @param name the simple name of the Java type of one value
 * @param list whether the wire carries any number of values
 */
record JavaType(Kind kind, String name, boolean list) {

  /** How a value travels, and so what reads and writes it. */
  enum Kind {
    TEXT,
    INTEGER,
    DECIMAL,
    DATE,
    /** A named set of values that the provider may extend. */
    OPEN,
    /** A named set of values of which we send one. */
    CLOSED,
    OBJECT
  }

  static JavaType one(Kind kind, String name) {
    return new JavaType(kind, name, false);
  }

  JavaType asList() {
    return new JavaType(kind, name, true);
  }

  /** The type of a variable that can do without a value. */
  String reference() {
    return list ? "List<" + name + ">" : name;
  }

  /** The type of a variable that always has a value. */
  String value() {
    return isPrimitive() ? "int" : reference();
  }

  boolean isPrimitive() {
    return kind == Kind.INTEGER && !list;
  }

  /** What a file must import to name the type. */
  Set<String> imports() {
    Set<String> imports = new TreeSet<>();
    if (list) {
      imports.add("java.util.List");
    }
    if (kind == Kind.DECIMAL) {
      imports.add("java.math.BigDecimal");
    }
    if (kind == Kind.DATE) {
      imports.add("java.time.LocalDate");
    }
    return imports;
  }
}
