package org.domainbindings.generator;

/**
 * One named value: a parameter of a call or a property of an answer.
 *
 * @param wireName its name as it travels
 * @param name its name in Java
 * @param type its type
 * @param place where it travels
 * @param required whether the spec demands it
 * @param secret whether it must stay out of logs
 * @param description what it means, as plain text
 */
record Field(
    String wireName,
    String name,
    JavaType type,
    Place place,
    boolean required,
    boolean secret,
    String description) {

  boolean isList() {
    return type.list();
  }

  /** Whether the Java type says that it may be absent: lists are empty instead. */
  boolean isNullable() {
    return !required && !isList();
  }

  /** Its type and name, as an argument or as a component of a record. */
  String declaration() {
    String declared = isNullable() ? "@Nullable " + type.reference() : type.value();
    return declared + " " + name;
  }

  /** Its wire name as a Java literal. */
  String wireLiteral() {
    return Layout.literal(wireName);
  }
}
