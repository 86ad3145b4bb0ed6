package org.domainbindings.generator.model;

import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.generator.model.Parameter.In;
import org.jspecify.annotations.Nullable;

/**
 * One operation, as the client calls it.
 *
 * <p>Its parameters become arguments if there are at most four, all are required, and Retrofit's
 * annotations are enough to send each. Otherwise they are passed in a request object, along with a
 * short form that takes the required parameters if they are few.
 *
 * @param name the name of the method
 * @param requestType the name of the type of its request object
 * @param method its HTTP method
 * @param path its path in the spec
 * @param doc what the spec says about it
 * @param parameters what the caller supplies
 * @param constants the parameters that have only one possible value
 * @param body what else is sent, null if there is nothing
 * @param conditional whether what is required depends on other parameters
 * @param deprecated whether it is not to be called any more
 * @param answer what comes back
 */
public record Call(
    String name,
    String requestType,
    String method,
    String path,
    Doc doc,
    List<Parameter> parameters,
    List<Constant> constants,
    @Nullable Body body,
    boolean conditional,
    boolean deprecated,
    Answer answer) {

  /** More arguments than this make a call site hard to read. */
  public static final int MOST_ARGUMENTS = 4;

  /**
   * The documentation of an operation, as plain text.
   *
   * @param summary what it does, in a sentence
   * @param description what a caller must know
   * @param section the section of the document that it is from
   * @param file the name of the document
   * @param form what its form is
   */
  public record Doc(String summary, String description, String section, String file, String form) {}

  /**
   * A parameter with a fixed value, which the client sends by itself.
   *
   * @param in where it travels
   * @param wireName its name
   * @param value its value
   */
  public record Constant(In in, String wireName, String value) {}

  /**
   * A request body that consists of a single value.
   *
   * @param kind how it is written
   * @param field its name, type and meaning
   * @param mediaType its media type
   */
  public record Body(Kind kind, Field field, String mediaType) {

    /** How a request body is encoded. */
    public enum Kind {
      JSON,
      TEXT,
      STREAM
    }
  }

  /**
   * The response body.
   *
   * @param kind how it is read
   * @param type its type, null if it is none of JSON
   * @param mediaType the media type that is asked for, empty if there is no need to ask
   * @param errors what failures say
   */
  public record Answer(Kind kind, @Nullable JavaType type, String mediaType, List<Failure> errors) {

    /** How a response body is decoded. */
    public enum Kind {
      JSON,
      TEXT,
      STREAM,
      EMPTY
    }
  }

  /**
   * The body of an error response.
   *
   * @param status the HTTP status, or a range of them as in {@code 4XX}, or {@code default}
   * @param type the type of its body
   */
  public record Failure(String status, JavaType type) {}

  public boolean hasForm() {
    return has(In.FORM);
  }

  public boolean hasParts() {
    return has(In.PART);
  }

  public boolean has(In in) {
    Stream<In> places =
        Stream.concat(parameters.stream().map(Parameter::in), constants.stream().map(Constant::in));
    return places.anyMatch(in::equals);
  }

  /** Whether the parameters travel in a request object. */
  public boolean hasRequest() {
    return arguments().size() > MOST_ARGUMENTS
        || arguments().stream().anyMatch(field -> !field.required())
        || parameters.stream().anyMatch(parameter -> !parameter.isPlain())
        || hasParts()
        || !constants(In.FORM).isEmpty()
        || !constants(In.COOKIE).isEmpty()
        || hasForm() && body != null;
  }

  /** Whether there is also a method with the required parameters only. */
  public boolean hasShortForm() {
    return hasRequest() && !conditional && required().size() <= MOST_ARGUMENTS;
  }

  /** Everything the caller supplies. */
  public List<Field> arguments() {
    Stream<Field> fields = parameters.stream().map(Parameter::field);
    return Stream.concat(fields, Stream.ofNullable(body).map(Body::field)).toList();
  }

  /** The required parameters, and the body if it is required. */
  public List<Field> required() {
    return arguments().stream().filter(Field::required).toList();
  }

  public List<Parameter> parameters(In in) {
    return parameters.stream().filter(parameter -> parameter.in() == in).toList();
  }

  public List<Constant> constants(In in) {
    return constants.stream().filter(constant -> constant.in() == in).toList();
  }
}
