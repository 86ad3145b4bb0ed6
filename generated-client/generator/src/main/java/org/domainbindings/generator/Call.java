package org.domainbindings.generator;

import java.util.List;
import java.util.stream.Stream;

/**
 * One operation, as the client calls it.
 *
 * <p>Its parameters are arguments as long as all of them are required and there are no more than
 * four. Otherwise those of the form, or of the query where there is no form, travel packed in one
 * request object, and only the others are arguments of their own.
 *
 * @param name the name of the method
 * @param method its HTTP method
 * @param path its path in the spec
 * @param doc what the spec says about it
 * @param fields the parameters that the caller supplies
 * @param constants the parameters that have only one possible value
 * @param conditional whether what is required depends on other parameters
 * @param answer the type of the answer
 */
record Call(
    String name,
    String method,
    String path,
    Doc doc,
    List<Field> fields,
    List<Constant> constants,
    boolean conditional,
    String answer) {

  /** More than these nobody reads at a call site. */
  static final int MOST_ARGUMENTS = 4;

  /**
   * What the spec says about an operation, as plain text.
   *
   * @param summary what it does, in a sentence
   * @param description what a caller must know
   * @param section the section of the document that it is from
   * @param file the name of the document
   * @param form what its form is
   */
  record Doc(String summary, String description, String section, String file, String form) {}

  /**
   * A parameter that the client sends without being asked.
   *
   * @param place where it travels
   * @param wireName its name
   * @param value its value
   */
  record Constant(Place place, String wireName, String value) {}

  boolean hasForm() {
    Stream<Place> places =
        Stream.concat(fields.stream().map(Field::place), constants.stream().map(Constant::place));
    return places.anyMatch(Place.FORM::equals);
  }

  /** Whether some of the parameters travel in a request object. */
  boolean hasRequest() {
    boolean manyOrOptional =
        fields.size() > MOST_ARGUMENTS || fields.stream().anyMatch(field -> !field.required());
    return manyOrOptional || !constants(Place.FORM).isEmpty();
  }

  /** Whether there is a method that takes just what is required. */
  boolean hasShortForm() {
    return hasRequest() && !conditional && required().size() <= MOST_ARGUMENTS;
  }

  String requestType() {
    return Names.upperFirst(name) + "Request";
  }

  /** The parameters in the request object, if there is one. */
  List<Field> packed() {
    return fields.stream().filter(this::isPackable).toList();
  }

  /** The parameters that are arguments even if there is a request object. */
  List<Field> loose() {
    return fields.stream().filter(field -> !isPackable(field)).toList();
  }

  /** The parameters without which there is no call, in the order of the arguments. */
  List<Field> required() {
    return Stream.concat(loose().stream(), packed().stream()).filter(Field::required).toList();
  }

  private boolean isPackable(Field field) {
    return field.place() == (hasForm() ? Place.FORM : Place.QUERY);
  }

  List<Constant> constants(Place place) {
    return constants.stream().filter(constant -> constant.place() == place).toList();
  }
}
