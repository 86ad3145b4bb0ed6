package org.domainbindings.generator.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules that the specs of this project follow beyond what the generator needs: named types are
 * easier to talk about, and responses may grow.
 */
public final class HouseRules {

  private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");

  private final Spec spec;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<Node> seen = new HashSet<>();

  private HouseRules(Spec spec) {
    this.spec = spec;
  }

  /** Lists violations, each with what to do about it. */
  public static List<Problem> check(Spec spec) {
    HouseRules rules = new HouseRules(spec);
    rules.check();
    return rules.problems;
  }

  private void refuse(Node node, String sentence) {
    problems.add(new Problem(node.place(), sentence));
  }

  private void check() {
    if (!spec.is30()) {
      refuse(spec.root(), "the specs of this project are OpenAPI 3.0: write 'openapi: 3.0.3'");
    }
    for (Node item : spec.root().object("paths").entries().values()) {
      METHODS.stream().filter(item::has).map(item::object).forEach(this::operation);
    }
  }

  private void operation(Node operation) {
    if (operation.text("operationId").isEmpty()) {
      refuse(operation, "it needs an operationId: a verb and a noun");
    }
    if (operation.list("tags").size() != 1) {
      refuse(operation, "it needs one tag: the interface that it belongs to is named after it");
    }
    boolean ok = false;
    Set<String> successes = new HashSet<>();
    for (Map.Entry<String, Node> entry : operation.object("responses").entries().entrySet()) {
      Node schema =
          spec.resolve(entry.getValue()).object("content").object("application/json").get("schema");
      if (schema != null) {
        answer(schema);
        ok |= entry.getKey().equals("200");
        if (entry.getKey().startsWith("2")) {
          successes.add(schema.text("$ref"));
        }
      }
    }
    if (!ok) {
      refuse(operation, "it needs an answer 200 with a schema for application/json");
    }
    if (successes.size() > 1) {
      refuse(operation, "a success has one type: use one for all of " + successes);
    }
    spec.resolve(operation.object("requestBody"))
        .object("content")
        .entries()
        .values()
        .forEach(media -> sent(media.object("schema")));
  }

  private void answer(Node reference) {
    Node schema = spec.resolve(reference);
    if (!seen.add(schema)) {
      return;
    }
    named(reference, schema);
    if (schema.has("enum")) {
      refuse(schema, "answers may grow: use x-extensible-enum instead of enum");
    }
    schema.object("properties").entries().values().forEach(this::answer);
    if (schema.has("items")) {
      answer(schema.object("items"));
    }
  }

  private void sent(Node reference) {
    Node schema = spec.resolve(reference);
    named(reference, schema);
    schema
        .object("properties")
        .entries()
        .values()
        .forEach(property -> named(property, spec.resolve(property)));
  }

  private void named(Node reference, Node schema) {
    boolean hasType =
        (schema.has("properties") || schema.list("enum").size() > 1)
            && !schema.has("x-supplied-by");
    if (hasType && !Spec.isReference(reference)) {
      refuse(reference, "an inline schema has no name: move it to components");
    }
    for (String composition : List.of("oneOf", "anyOf", "allOf", "not")) {
      if (schema.has(composition)) {
        refuse(schema, composition + " hides what travels: write one flat schema");
      }
    }
  }
}
