package org.domainbindings.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.domainbindings.chain.Json;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;

/**
 * A sample answer in a spec.
 *
 * @param name its name
 * @param schema its schema
 * @param root the name of the root element in XML
 * @param httpStatus its HTTP status; for a range, one of it
 * @param xml whether the value is an XML text rather than a JSON tree
 * @param value the sample
 */
record SampleAnswer(
    String name, String schema, String root, int httpStatus, boolean xml, Object value) {

  static List<SampleAnswer> answers(Operation operation) {
    var samples = new ArrayList<SampleAnswer>();
    operation
        .responses()
        .forEach(
            (status, answer) ->
                answer
                    .named("content")
                    .values()
                    .forEach(content -> collect(samples, httpStatus(status), content)));
    return samples;
  }

  /**
   * Returns a complete answer for each schema of answers, composed of the samples of its
   * properties.
   */
  static Map<String, Object> completeAnswers(Spec spec) {
    var answers = new LinkedHashMap<String, Object>();
    spec.components("schemas")
        .forEach(
            (name, schema) -> {
              if (!name.endsWith("Request") && schema.has("properties")) {
                answers.put(name, complete(schema));
              }
            });
    return answers;
  }

  private static Object complete(Node schema) {
    if (schema.has("items")) {
      return List.of(complete(schema.node("items")));
    }
    if (!schema.has("properties")) {
      return schema.entries().get("example");
    }
    var hash = new LinkedHashMap<String, Object>();
    schema.named("properties").forEach((name, child) -> hash.put(name, complete(child)));
    return hash;
  }

  private static int httpStatus(String text) {
    return switch (text) {
      case "4XX" -> 404;
      case "default" -> 503;
      default -> Integer.parseInt(text);
    };
  }

  /** Failures are shared by many operations, and counted once. */
  private static void collect(List<SampleAnswer> samples, int status, Node content) {
    for (var key : List.of("examples", "x-xml-examples")) {
      content
          .named(key)
          .forEach(
              (name, node) -> {
                var sample =
                    new SampleAnswer(
                        name,
                        schema(content),
                        content.node("schema").node("xml").text("name"),
                        status,
                        key.startsWith("x-xml"),
                        node.entries().get("value"));
                if (samples.stream().noneMatch(sample::isSameAs)) {
                  samples.add(sample);
                }
              });
    }
  }

  /** Returns the last part of a reference to a schema. */
  private static String schema(Node content) {
    var reference = String.valueOf(((Map<?, ?>) content.entries().get("schema")).get("$ref"));
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private boolean isSameAs(SampleAnswer other) {
    return schema.equals(other.schema) && xml == other.xml && value.equals(other.value);
  }

  /** Returns the sample as a body, in its own format. */
  String body() {
    return xml ? value.toString() : Json.write(value);
  }

  @Override
  public String toString() {
    return schema + "_" + name + (xml ? " in XML" : "");
  }
}
