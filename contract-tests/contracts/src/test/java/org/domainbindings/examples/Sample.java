package org.domainbindings.examples;

import java.util.ArrayList;
import java.util.List;
import org.domainbindings.chain.Json;

/**
 * A sample answer as its spec has it.
 *
 * @param name its name
 * @param schema the schema that it is a sample of
 * @param root the name of the root element when it travels as XML
 * @param httpStatus the HTTP status that it stands under; for a range, one of it
 * @param xml whether the value is an XML text rather than a JSON tree
 * @param value the sample
 */
record Sample(String name, String schema, String root, int httpStatus, boolean xml, Object value) {

  static List<Sample> answers(Node operation) {
    var samples = new ArrayList<Sample>();
    operation
        .entries("responses")
        .forEach(
            (status, answer) ->
                answer
                    .entries("content")
                    .values()
                    .forEach(content -> collect(samples, httpStatus(status), content)));
    return samples;
  }

  private static int httpStatus(String text) {
    return switch (text) {
      case "4XX" -> 404;
      case "default" -> 503;
      default -> Integer.parseInt(text);
    };
  }

  /** Many operations share their failures; under one operation each counts once. */
  private static void collect(List<Sample> samples, int status, Node content) {
    for (var key : List.of("examples", "x-xml-examples")) {
      content
          .entries(key)
          .forEach(
              (name, node) -> {
                var sample =
                    new Sample(
                        name,
                        content.referenceAt("schema"),
                        content.at("schema").at("xml").text("name"),
                        status,
                        key.startsWith("x-xml"),
                        node.at("value").value());
                if (samples.stream().noneMatch(sample::isSameAs)) {
                  samples.add(sample);
                }
              });
    }
  }

  private boolean isSameAs(Sample other) {
    return schema.equals(other.schema) && xml == other.xml && value.equals(other.value);
  }

  /** Returns the sample as a body to be sent, in the format that it is written in. */
  String body() {
    return xml ? value.toString() : Json.write(value);
  }

  @Override
  public String toString() {
    return schema + "_" + name + (xml ? " in XML" : "");
  }
}
