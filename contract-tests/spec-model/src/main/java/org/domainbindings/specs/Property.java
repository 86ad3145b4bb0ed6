package org.domainbindings.specs;

import java.util.ArrayList;
import java.util.List;

/**
 * A property of an object, sent or returned.
 *
 * @param owner the name of the schema that has it
 * @param use what the owner adds to a shared schema
 */
record Property(String owner, String name, Node schema, Node use) {

  static List<Property> of(Spec spec) {
    List<Property> all = new ArrayList<>();
    spec.components("schemas").forEach((owner, schema) -> all.addAll(of(owner, schema)));
    return all;
  }

  static List<Property> of(String owner, Node schema) {
    List<Property> properties = new ArrayList<>();
    schema
        .named("properties")
        .forEach(
            (name, property) -> {
              Node use = schema.node("x-property-facts").node(name);
              properties.add(new Property(owner, name, property, use));
            });
    return properties;
  }

  boolean list() {
    return schema.text("type").equals("array");
  }

  boolean sent() {
    return owner.endsWith("Request");
  }

  /** Whether its value is an object. */
  boolean hashes() {
    return schema.has("properties") || schema.node("items").has("properties");
  }

  boolean fromElsewhere() {
    return !fact("x-source").isEmpty();
  }

  /** The value of a keyword in the use, or else in the schema. */
  String fact(String key) {
    return use.has(key) ? use.text(key) : schema.text(key);
  }

  @Override
  public String toString() {
    return "%s.%s (%s:%d)".formatted(owner, name, schema.spec().file(), schema.line());
  }
}
