package org.domainbindings.generator.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The model of a client: everything that is to be generated, independent of how the Java code
 * looks.
 *
 * @param title the name of the API
 * @param apis its interfaces
 * @param models the objects that travel
 * @param unions what can be one of several types
 * @param valueSets the sets of values
 * @param schemes the ways to authenticate
 * @param servers where the API can be reached
 */
public record Client(
    String title,
    List<Api> apis,
    List<Model> models,
    List<Union> unions,
    List<ValueSet> valueSets,
    List<Scheme> schemes,
    List<Server> servers) {

  /**
   * The calls under one tag.
   *
   * @param name the name of the interface
   * @param description what the calls have in common, as plain text
   * @param calls the calls
   */
  public record Api(String name, String description, List<Call> calls) {}

  /**
   * An object in a request or response.
   *
   * @param name the name of the type
   * @param description what it is, as plain text
   * @param fields its properties
   * @param others what stands under names that the spec does not know
   * @param sent whether some call sends it, so that it must be whole when it is built
   * @param unions the unions that it is one of
   */
  public record Model(
      String name,
      String description,
      List<Field> fields,
      JavaType others,
      boolean sent,
      List<String> unions) {}

  /**
   * A union: a value of one of several types.
   *
   * @param name the name of the type
   * @param description what it is, as plain text
   * @param discriminator the property that tells them apart, empty if there is none
   * @param variants the types
   * @param fallback the model that takes objects of a kind that is not known, null if there is none
   * @param shared the properties that all of them have
   * @param unions the unions that it is one of
   */
  public record Union(
      String name,
      String description,
      String discriminator,
      List<Variant> variants,
      @Nullable JavaType fallback,
      List<Field> shared,
      List<String> unions) {}

  /**
   * One type of a union.
   *
   * @param type the type
   * @param tags the values of the discriminator that stand for it
   * @param required the properties that it cannot be without
   * @param known all its properties
   * @param constants the properties that have one of few values, with these
   */
  public record Variant(
      JavaType type,
      List<String> tags,
      List<String> required,
      List<String> known,
      Map<String, List<String>> constants) {

    /** Whether its class implements the union itself. Other types need a wrapper. */
    public boolean isDirect() {
      return type instanceof JavaType.Model || type instanceof JavaType.Union;
    }
  }

  /**
   * An extensible enum.
   *
   * @param name the name of the type
   * @param description what the values are about, as plain text
   * @param scalar what a value travels as
   * @param ignoresCase whether values that differ in case alone are the same
   * @param sentAs the set of which a value must be to be sent again; empty if it can be as it is
   * @param values the values
   */
  public record ValueSet(
      String name,
      String description,
      JavaType.Scalar scalar,
      boolean ignoresCase,
      String sentAs,
      List<Constant> values) {}

  /**
   * One value of a set.
   *
   * @param name the name of its constant
   * @param text the value as it travels
   * @param description what it means, as plain text
   */
  public record Constant(String name, String text, String description) {}

  /**
   * A security scheme.
   *
   * @param name the name of the type
   * @param kind how the secret travels
   * @param parameter the name of the header, parameter or cookie, if it is an API key
   * @param description what the spec says about it, as plain text
   */
  public record Scheme(String name, Kind kind, String parameter, String description) {

    /** How the credential is sent. */
    public enum Kind {
      HEADER,
      QUERY,
      COOKIE,
      BASIC,
      BEARER
    }
  }

  /**
   * A server of the API.
   *
   * @param url its URL, with variables in braces
   * @param description what the spec says about it, as plain text
   * @param variables the names of the variables, with their defaults
   */
  public record Server(String url, String description, Map<String, String> variables) {}
}
