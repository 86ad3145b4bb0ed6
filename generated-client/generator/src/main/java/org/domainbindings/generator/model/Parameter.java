package org.domainbindings.generator.model;

/**
 * A parameter that the caller supplies.
 *
 * @param field its name, type and meaning
 * @param in where it travels
 * @param style how a list or an object is written
 * @param explode whether each of its elements stands on its own
 * @param reserved whether reserved characters travel as they are
 * @param json whether it travels as JSON in a text
 * @param contentType the media type of a part, empty for the usual one
 */
public record Parameter(
    Field field,
    In in,
    Style style,
    boolean explode,
    boolean reserved,
    boolean json,
    String contentType) {

  /** Where a parameter is sent. */
  public enum In {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    FORM,
    PART,
    BODY
  }

  /** How a list or an object is serialized. */
  public enum Style {
    SIMPLE,
    LABEL,
    MATRIX,
    FORM,
    SPACE_DELIMITED,
    PIPE_DELIMITED,
    DEEP_OBJECT
  }

  /** Whether one of Retrofit's annotations is enough to send it. */
  public boolean isPlain() {
    JavaType type = field.type();
    boolean element =
        type.isSimple()
            && type != JavaType.Scalar.BASIC_DATE
            && type != JavaType.Scalar.BYTES
            && type != JavaType.Scalar.ANY;
    boolean list =
        type instanceof JavaType.ListOf many
            && many.element().isSimple()
            && !many.nullable()
            && many.element() != JavaType.Scalar.BASIC_DATE
            && many.element() != JavaType.Scalar.BYTES
            && many.element() != JavaType.Scalar.ANY;
    return switch (in) {
      case PATH -> element && style == Style.SIMPLE && !json;
      case HEADER -> element && !json;
      case QUERY, FORM -> (element || list && explode && style == Style.FORM) && !reserved && !json;
      case BODY -> true;
      case COOKIE, PART -> false;
    };
  }
}
