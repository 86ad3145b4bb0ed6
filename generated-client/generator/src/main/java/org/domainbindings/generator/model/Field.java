package org.domainbindings.generator.model;

import java.util.List;

/**
 * A property of an object, or a parameter.
 *
 * @param wireName its name as it travels
 * @param name its name in Java
 * @param type its type
 * @param required whether the spec demands it
 * @param nullable whether null is a value of it, and another thing to say than nothing
 * @param access who may send it
 * @param secret whether it must stay out of logs
 * @param deprecated whether it is not to be used any more
 * @param constant its only value, empty if it has several
 * @param fixed whether it will never have another value, so that nobody has to give it
 * @param onlyName the name in Java for the only element of a list, empty if it may have several
 * @param description what it means, as plain text
 */
public record Field(
    String wireName,
    String name,
    JavaType type,
    boolean required,
    boolean nullable,
    Access access,
    boolean secret,
    boolean deprecated,
    String constant,
    boolean fixed,
    String onlyName,
    String description) {

  /** Who may send a property. */
  public enum Access {
    BOTH,
    READ_ONLY,
    WRITE_ONLY
  }

  /** Whether every response must contain it. */
  public boolean isRequiredInAnswer() {
    return required && access != Access.WRITE_ONLY;
  }

  /** Whether every request must contain it. */
  public boolean isRequiredInRequest() {
    return required && access != Access.READ_ONLY;
  }

  /** Whether it is a list or a map, so that it is empty rather than absent. */
  public boolean isCollection() {
    return type.isList() || type.isMap();
  }

  static List<String> wireNames(List<Field> fields) {
    return fields.stream().map(Field::wireName).toList();
  }
}
