package org.domainbindings.chain.clients;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Parameter;
import org.domainbindings.specs.Spec;

/**
 * Reads the facts that a spec requires of its client.
 *
 * <p>A fact is about an operation, named by its operationId, or about the whole client, and comes
 * with its place in the spec.
 */
public final class DesiredClient {

  /** More arguments than this make a call site hard to read. */
  private static final int MOST_ARGUMENTS = 4;

  private final Spec spec;
  private final Map<Object, String> names = new IdentityHashMap<>();
  private final Map<Fact, Node> facts = new LinkedHashMap<>();

  private DesiredClient(Spec spec) {
    this.spec = spec;
    spec.components("schemas").forEach((name, schema) -> names.put(schema.entries(), name));
  }

  static Map<Fact, Node> of(Spec spec, List<Operation> operations) {
    DesiredClient client = new DesiredClient(spec);
    operations.forEach(client::read);
    return client.facts;
  }

  /** The subject of facts. */
  private record About(String operation, String kind, String name, Node place) {}

  private void add(About about, String attribute, String value) {
    facts.put(
        new Fact(about.operation(), about.kind(), about.name(), attribute, value), about.place());
  }

  private void read(Operation operation) {
    About about = new About(operation.id(), "operation", "", operation.node());
    add(about, "interface", pascal(operation.node().texts("tags").get(0)) + "Api");
    add(about, "method", operation.method().toUpperCase(Locale.ROOT));
    add(about, "path", operation.path());
    add(about, "answer", type(operation.answer()));
    boolean packed = isPacked(operation);
    add(about, "takes", packed ? pascal(operation.id()) + "Request" : "arguments");
    asked(operation).forEach(parameter -> read(operation, parameter, packed));
    readProperties(operation.id(), "property", operation.answer(), "");
    operation.responses().keySet().forEach(status -> readFailure(operation, status));
  }

  /** The parameters that the caller supplies. */
  private static List<Parameter> asked(Operation operation) {
    return operation.parameters().stream().filter(own -> !own.suppliedByAdapter()).toList();
  }

  /** Whether the parameters are in a request object, as are many, optional or fixed ones. */
  public static boolean isPacked(Operation operation) {
    List<Parameter> asked = asked(operation);
    return asked.size() > MOST_ARGUMENTS
        || asked.stream().anyMatch(DesiredClient::isConstant)
        || !asked.stream().allMatch(Parameter::required);
  }

  private static boolean isConstant(Parameter parameter) {
    return parameter.required() && parameter.schema().values("enum").size() == 1;
  }

  private void read(Operation operation, Parameter parameter, boolean packed) {
    About about = new About(operation.id(), "parameter", parameter.name(), parameter.own());
    add(about, "in", parameter.in());
    if (isConstant(parameter)) {
      add(about, "constant", parameter.schema().texts("enum").get(0));
      return;
    }
    add(about, "required", parameter.required() ? "yes" : "no");
    add(about, "type", type(parameter.schema()));
    if (packed) {
      add(about, "component", component(parameter.name(), parameter.list()));
      add(about, "nullable", parameter.required() || parameter.list() ? "no" : "yes");
      add(about, "secret", isSecret(parameter.value()) ? "yes" : "no");
    }
  }

  private void readFailure(Operation operation, String status) {
    Node failure = operation.answer(status);
    if (failure.has("type") && failure.entries() != operation.answer().entries()) {
      About about = new About(Fact.EVERY_OPERATION, "failure", "", failure);
      add(about, "answer", type(failure));
      readProperties(Fact.EVERY_OPERATION, "failure", failure, "");
    }
  }

  private void readProperties(String operation, String kind, Node schema, String prefix) {
    List<?> required = schema.values("required");
    schema
        .named("properties")
        .forEach(
            (name, property) -> {
              boolean list = property.text("type").equals("array");
              Node value = list ? property.node("items") : property;
              About about = new About(operation, kind, prefix + name, property);
              add(about, "type", type(property));
              add(about, "component", component(name, list));
              add(about, "nullable", list || required.contains(name) ? "no" : "yes");
              add(about, "secret", isSecret(value) ? "yes" : "no");
              readProperties(operation, kind, value, prefix + name + (list ? "[]." : "."));
            });
  }

  private static boolean isSecret(Node value) {
    return value.text("format").equals("password");
  }

  private String type(Node schema) {
    return switch (schema.text("type")) {
      case "array" -> "List<" + type(schema.node("items")) + ">";
      case "integer" -> "Integer";
      case "string" -> text(schema);
      default -> names.getOrDefault(schema.entries(), "nothing with a name");
    };
  }

  private String text(Node schema) {
    String name = names.getOrDefault(schema.entries(), "");
    if (!name.isEmpty() && (schema.has("enum") || schema.has("x-extensible-enum"))) {
      readValues(name, schema);
      return name;
    }
    return switch (schema.text("x-format")) {
      case "decimal" -> "BigDecimal";
      case "yyyymmdd" -> "LocalDate";
      default -> "String";
    };
  }

  private void readValues(String name, Node schema) {
    About about = new About(Fact.EVERY_OPERATION, "values", name, schema);
    boolean closed = schema.has("enum");
    List<String> values = schema.texts(closed ? "enum" : "x-extensible-enum");
    List<String> constants = schema.texts("x-enum-varnames");
    for (int i = 0; i < values.size(); i++) {
      add(about, i < constants.size() ? constants.get(i) : "no name", values.get(i));
    }
  }

  /** The Java name of a component, for which the spec divides words that the wire runs together. */
  private String component(String name, boolean list) {
    Node given = spec.root().node("x-java-names");
    for (String key : list ? List.of(name + "[]", name) : List.of(name)) {
      if (given.has(key)) {
        return given.text(key);
      }
    }
    String pascal = pascal(name);
    return pascal.substring(0, 1).toLowerCase(Locale.ROOT) + pascal.substring(1);
  }

  private static String pascal(String name) {
    return Arrays.stream(name.split("_"))
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
