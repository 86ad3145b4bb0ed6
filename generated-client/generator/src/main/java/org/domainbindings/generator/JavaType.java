package org.domainbindings.generator;

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

  JavaType asList() {
    return new JavaType(kind, name, true);
  }

  /** The type as a declaration writes it. */
  String declaration(boolean nullable, boolean boxed) {
    if (list) {
      return "List<" + name + ">";
    }
    if (nullable) {
      return "@Nullable " + name;
    }
    return kind == Kind.INTEGER && !boxed ? "int" : name;
  }
}
