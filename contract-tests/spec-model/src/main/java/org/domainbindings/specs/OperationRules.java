package org.domainbindings.specs;

import java.util.List;
import java.util.Locale;
import org.domainbindings.specs.Statements.About;

/** Reads the rules of a single operation from the structure of a spec. */
final class OperationRules {

  private OperationRules() {}

  static void read(Operation operation, About of) {
    operation.node().nodes("x-conditions").forEach(condition -> readCondition(condition, of));
    readMinimums(operation, of);
    readProtocol(operation, of);
    readFormats(operation, of);
  }

  private static void readCondition(Node condition, About of) {
    if (condition.has("exactly-one-of")) {
      About rule = of.rule("forwarding-or-nameservers");
      condition.texts("exactly-one-of").forEach(name -> rule.has("exactly-one-of", name));
    } else if (condition.has("at-least")) {
      of.rule(condition.text("of") + "-minimum").has("parameter", condition.text("of"));
    } else {
      String name = condition.text("required");
      condition
          .node("unless")
          .entries()
          .forEach(
              (other, value) ->
                  of.rule(name.replace("_id", "") + "-unless-" + other)
                      .has("parameter", name)
                      .has("needed-unless", other + " is " + value));
    }
  }

  /** A minimum is stated both in a condition and in the schema, which must agree. */
  private static void readMinimums(Operation operation, About of) {
    for (Parameter parameter : operation.parameters().stream().filter(Parameter::list).toList()) {
      String condition =
          operation.node().nodes("x-conditions").stream()
              .filter(node -> node.text("of").equals(parameter.name()))
              .map(node -> node.text("at-least"))
              .findAny()
              .orElse("1");
      String schema = parameter.schema().text("minItems");
      About rule = of.rule(parameter.name() + "-minimum");
      if (!schema.equals(condition)) {
        rule.has("minimum", "%s as a condition, %s in the schema".formatted(condition, schema));
      } else if (!schema.equals("1")) {
        rule.has("minimum", schema);
      }
    }
  }

  private static void readProtocol(Operation operation, About of) {
    operation.spec().scheme().ifPresent(scheme -> of.rule("transport").shows("scheme", scheme));
    boolean protocol =
        operation.parameters().stream()
            .anyMatch(
                parameter ->
                    parameter.required()
                        && parameter.suppliedByAdapter()
                        && parameter.fact("x-source").equals("vendor"));
    if (protocol) {
      of.rule("common-parameters").shows("required", "yes");
      of.rule("public-parameters").shows("sent-with", "every request");
    }
  }

  private static void readFormats(Operation operation, About of) {
    Node content = operation.node().node("responses").node("200").node("content");
    for (String type : content.entries().keySet()) {
      String format = type.substring(type.indexOf('/') + 1).toUpperCase(Locale.ROOT);
      of.rule("answer-formats").shows("allows", format);
    }
    Node xml = operation.spec().root().node("x-xml");
    Node answer = operation.answer();
    of.rule("xml-root")
        .on(Source.of(xml.text("root-source")))
        .has("element", answer.node("xml").text("name"));
    if (xml.has("error-root")) {
      of.rule("xml-error-root")
          .on(Source.of(xml.text("error-root-source")))
          .has("element", xml.text("error-root"));
    }
    List<Node> properties = List.copyOf(answer.named("properties").values());
    if (properties.size() != 1 || !properties.get(0).has("properties")) {
      of.rule("json-root").shows("element", "none");
    }
  }
}
