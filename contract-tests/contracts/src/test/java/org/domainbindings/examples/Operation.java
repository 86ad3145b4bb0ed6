package org.domainbindings.examples;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An operation as its spec has it.
 *
 * @param provider the spec's name
 * @param id its operationId
 * @param tag its tag
 * @param method its HTTP method
 * @param path its path
 * @param parameters what travels in its query or form, in the order of the document
 * @param requests its sample requests by name
 * @param answers its sample answers
 */
public record Operation(
    String provider,
    String id,
    String tag,
    String method,
    String path,
    List<Parameter> parameters,
    Map<String, Map<String, Object>> requests,
    List<Sample> answers) {

  /** What a caller may add to any call of Freenom; an adapter does so only where it is told to. */
  private static final Set<String> SUPPORTING = Set.of("test_mode", "method");

  /**
   * A parameter of an operation.
   *
   * @param name its name
   * @param required whether no call may lack it
   * @param repeatable whether it may be given more than once
   * @param suppliedByAdapter whether callers leave it to the adapter
   */
  public record Parameter(
      String name, boolean required, boolean repeatable, boolean suppliedByAdapter) {}

  static Operation of(String provider, String path, String method, Node operation) {
    var form =
        operation
            .find("requestBody")
            .map(body -> body.at("content").at("application/x-www-form-urlencoded"));
    return new Operation(
        provider,
        operation.text("operationId"),
        operation.elements("tags").get(0).value().toString(),
        method.toUpperCase(Locale.ROOT),
        path,
        form.isPresent() ? formParameters(form.get().at("schema")) : queryParameters(operation),
        form.isPresent() ? formSamples(form.get()) : Map.of("request", querySample(operation)),
        Sample.answers(operation));
  }

  private static List<Parameter> formParameters(Node schema) {
    var required =
        schema.elements("required").stream()
            .map(Node::value)
            .map(String::valueOf)
            .collect(Collectors.toSet());
    return schema.entries("properties").entrySet().stream()
        .map(
            property ->
                new Parameter(
                    property.getKey(),
                    required.contains(property.getKey()),
                    property.getValue().text("type").equals("array"),
                    property.getValue().find("x-supplied-by").isPresent()))
        .toList();
  }

  private static List<Parameter> queryParameters(Node operation) {
    return operation.elements("parameters").stream()
        .map(
            parameter ->
                new Parameter(
                    parameter.text("name"),
                    parameter.isTrue("required"),
                    parameter.at("schema").text("type").equals("array"),
                    parameter.find("x-supplied-by").isPresent()))
        .toList();
  }

  private static Map<String, Map<String, Object>> formSamples(Node form) {
    var samples = new LinkedHashMap<String, Map<String, Object>>();
    form.entries("examples").forEach((name, node) -> samples.put(name, values(node.at("value"))));
    return samples;
  }

  private static Map<String, Object> querySample(Node operation) {
    var sample = new LinkedHashMap<String, Object>();
    operation
        .elements("parameters")
        .forEach(
            parameter -> {
              if (!SUPPORTING.contains(parameter.text("name"))) {
                sample.put(parameter.text("name"), parameter.at("example").value());
              }
            });
    return sample;
  }

  private static Map<String, Object> values(Node sample) {
    var values = new LinkedHashMap<String, Object>();
    sample.entries().forEach((name, node) -> values.put(name, node.value()));
    return values;
  }

  /**
   * Returns the names of the parameters that no call may lack.
   *
   * @return the names
   */
  public Set<String> requiredNames() {
    return parameters.stream()
        .filter(Parameter::required)
        .map(Parameter::name)
        .collect(Collectors.toSet());
  }

  /** Returns the simple name of the record that the answer is decoded into. */
  String answerName() {
    return pascal(id) + "Response";
  }

  static String pascal(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  @Override
  public String toString() {
    return provider + " " + id;
  }
}
