package org.domainbindings.specs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An operation of a spec.
 *
 * @param parameters all parameters, of path, query, header and body
 */
public record Operation(
    Spec spec, String path, String method, Node node, List<Parameter> parameters) {

  public static final String FORM = "application/x-www-form-urlencoded";
  public static final String JSON = "application/json";
  public static final String XML = "application/xml";

  static Operation of(Spec spec, String path, String method, Node node) {
    Node facts = node.node("x-parameter-facts");
    Node form = form(node);
    Stream<Parameter> parameters =
        node.nodes("parameters").stream().map(own -> Parameter.of(own, facts));
    Stream<Parameter> fields =
        form.node("schema").node("properties").entries().keySet().stream()
            .map(name -> Parameter.ofField(name, form, facts));
    return new Operation(spec, path, method, node, Stream.concat(parameters, fields).toList());
  }

  public String id() {
    return node.text("operationId");
  }

  public String provider() {
    return spec.provider();
  }

  public String tag() {
    return node.texts("tags").get(0);
  }

  public String httpMethod() {
    return method.toUpperCase(Locale.ROOT);
  }

  /** The names of the required parameters. */
  public Set<String> requiredNames() {
    return parameters.stream()
        .filter(parameter -> parameter.required() && !parameter.in().equals("header"))
        .map(Parameter::name)
        .collect(Collectors.toSet());
  }

  /** The sample requests by name; without a form, the examples of the parameters. */
  public Map<String, Map<String, Object>> requests() {
    Map<String, Map<String, Object>> samples = new LinkedHashMap<>();
    form()
        .named("examples")
        .forEach((name, example) -> samples.put(name, example.node("value").entries()));
    if (form().isEmpty()) {
      Map<String, Object> sample = new LinkedHashMap<>();
      for (Parameter parameter : parameters) {
        if (!parameter.supporting()) {
          sample.put(parameter.name(), parameter.own().entries().get("example"));
        }
      }
      samples.put("request", sample);
    }
    return samples;
  }

  boolean reads() {
    return method.equals("get");
  }

  public String section() {
    return node.node("x-document").text("section");
  }

  private static Node form(Node operation) {
    return operation.node("requestBody").node("content").node(FORM);
  }

  public Node form() {
    return form(node);
  }

  public Node request() {
    return form().node("schema");
  }

  public Map<String, Node> responses() {
    return node.named("responses");
  }

  public Node answer() {
    return answer("200");
  }

  public Node answer(String status) {
    return content(status).node(JSON).node("schema");
  }

  /** The schema of an answer that is described by its status, its class, or by default. */
  public Node answer(int status, String mediaType) {
    return Stream.of(String.valueOf(status), status / 100 + "XX", "default")
        .filter(responses()::containsKey)
        .findFirst()
        .map(described -> content(described).node(mediaType).node("schema"))
        .orElseGet(() -> Node.none(spec));
  }

  private Node content(String status) {
    return node.node("responses").node(status).node("content");
  }

  /** The samples of a success. */
  Map<String, Node> answerExamples() {
    return content("200").node(JSON).named("examples");
  }

  @Override
  public String toString() {
    return "%s %s %s (%s:%d)"
        .formatted(id(), method.toUpperCase(Locale.ROOT), path, spec.file(), node.line());
  }
}
