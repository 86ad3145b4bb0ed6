package org.domainbindings.specs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An operation of a spec.
 *
 * @param parameters everything that a caller can send, wherever it travels
 */
public record Operation(
    Spec spec, String path, String method, Node node, List<Parameter> parameters) {

  static final String FORM = "application/x-www-form-urlencoded";
  static final String JSON = "application/json";
  static final String XML = "application/xml";

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
    return node.node("responses").node(status).node("content").node(JSON).node("schema");
  }

  /** The samples of a success. */
  Map<String, Node> answerExamples() {
    return node.node("responses").node("200").node("content").node(JSON).named("examples");
  }

  @Override
  public String toString() {
    return "%s %s %s (%s:%d)"
        .formatted(id(), method.toUpperCase(Locale.ROOT), path, spec.file(), node.line());
  }
}
