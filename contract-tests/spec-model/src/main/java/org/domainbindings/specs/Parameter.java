package org.domainbindings.specs;

import java.util.List;

/**
 * A parameter of an operation.
 *
 * @param own the parameter, or the schema of a form field
 * @param style the part of the spec that describes how a list is serialized
 * @param facts what the operation adds to a shared schema
 */
public record Parameter(
    String name, String in, boolean required, Node own, Node schema, Node style, Node facts) {

  /** A parameter of the query or a header. */
  static Parameter of(Node own, Node facts) {
    String name = own.text("name");
    boolean required = own.flag("required");
    return new Parameter(
        name, own.text("in"), required, own, own.node("schema"), own, facts.node(name));
  }

  /** A field of a form. */
  static Parameter ofField(String name, Node form, Node facts) {
    Node request = form.node("schema");
    Node schema = request.node("properties").node(name);
    boolean required = request.values("required").contains(name);
    Node style = form.node("encoding").node(name);
    return new Parameter(name, "form", required, schema, schema, style, facts.node(name));
  }

  public boolean list() {
    return schema.text("type").equals("array");
  }

  boolean repeatsItsKey() {
    return (!style.has("style") || style.text("style").equals("form"))
        && (!style.has("explode") || style.flag("explode"));
  }

  /** The schema of one value. */
  public Node value() {
    return list() ? schema.node("items") : schema;
  }

  /** Whether it concerns calls in general rather than the function called. */
  public boolean supporting() {
    return name.equals("test_mode") || name.equals("method");
  }

  public boolean suppliedByAdapter() {
    return fact("x-supplied-by").equals("adapter");
  }

  public String description() {
    return fact("description");
  }

  /** The first that is present: in the use, the parameter, or the schema. */
  public String fact(String key) {
    for (Node place : List.of(facts, own, schema)) {
      if (place.has(key)) {
        return place.text(key);
      }
    }
    return "";
  }

  @Override
  public String toString() {
    return "%s (%s:%d)".formatted(name, own.spec().file(), own.line());
  }
}
