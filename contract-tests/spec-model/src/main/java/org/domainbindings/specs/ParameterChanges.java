package org.domainbindings.specs;

import java.util.ArrayList;
import java.util.List;

/** Changes to the parameters of an operation. */
final class ParameterChanges {

  private final Operation operation;
  private final String operationName;
  private final Ledger ledger;
  private final Changes changes;

  private ParameterChanges(Operation operation, Ledger ledger, Changes changes) {
    this.operation = operation;
    this.operationName = ledger.operationsByTitle().get(operation.section());
    this.ledger = ledger;
    this.changes = changes;
  }

  static void add(Operation operation, Ledger ledger, Changes changes) {
    ParameterChanges of = new ParameterChanges(operation, ledger, changes);
    int index = 0;
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("form")) {
        of.changeField(parameter);
      } else {
        of.changeParameter(parameter, index++);
      }
      of.changeFacts(parameter);
    }
  }

  private String where(Parameter parameter) {
    return operation.id() + ", parameter " + parameter.name();
  }

  private void changeParameter(Parameter parameter, int index) {
    String name = parameter.name();
    String where = where(parameter);
    List<Object> rest = new ArrayList<>(operation.node().values("parameters"));
    rest.remove(index);
    changes.add(where + " dropped", name, operation.node(), map -> map.put("parameters", rest));
    Node own = parameter.own();
    if (changes.first(own.entries())) {
      changes.replace(where, name, own, "name", name + "x");
      changes.replace(where, name, own, "required", !parameter.required());
      changes.replace(where, name, own, "in", parameter.in().equals("query") ? "header" : "query");
      changes.source(where, name, own);
      changes.replace(where, name, own, "schema", repeatedOrNot(parameter));
      changes.replace(where, name, own, "schema", retyped(parameter));
      if (parameter.list()) {
        changes.replace(where, name, own, "explode", false);
      }
    }
  }

  private void changeField(Parameter parameter) {
    String name = parameter.name();
    String where = where(parameter);
    Node request = operation.request();
    Node properties = request.node("properties");
    changes.add(where + " dropped", name, properties, map -> map.remove(name));
    changes.add(where + " renamed", name, properties, Change.rename(name, name + "x"));
    List<Object> required = new ArrayList<>(request.values("required"));
    if (!required.remove(name)) {
      required.add(name);
    }
    changes.replace(where, name, request, "required", required);
    for (String source : List.of("", "vendor", "observed")) {
      if (!parameter.fact("x-source").equals(source)) {
        Object marked = Changes.with(parameter.schema(), "x-source", source);
        changes.replace(where, name, properties, name, marked);
      }
    }
    changes.replace(where, name, properties, name, repeatedOrNot(parameter));
    changes.replace(where, name, properties, name, retyped(parameter));
    if (parameter.list()) {
      Node encoding = operation.form().node("encoding").node(name);
      changes.replace(where, name, encoding, "explode", false);
      changes.replace(where, name, encoding, "style", "pipeDelimited");
    }
  }

  private static Object repeatedOrNot(Parameter parameter) {
    return parameter.list()
        ? parameter.schema().node("items").entries()
        : Changes.listOf(parameter.schema().entries());
  }

  private static Object retyped(Parameter parameter) {
    Node value = parameter.value();
    String other = value.text("type").equals("integer") ? "string" : "integer";
    Object retyped = Changes.with(value, "type", other);
    return parameter.list() ? Changes.with(parameter.schema(), "items", retyped) : retyped;
  }

  private void changeFacts(Parameter parameter) {
    String name = parameter.name();
    String where = where(parameter);
    Node schema = parameter.schema();
    if (changes.first(parameter.value().entries())) {
      changes.values(where, parameter.value());
      changePattern(where, parameter.value());
    }
    if (parameter.list()) {
      changes.replace(where, name, schema, "minItems", 3);
      changes.remove(where, name, schema, "minItems");
    }
    for (Node place : List.of(parameter.facts(), parameter.own(), schema)) {
      for (String key : List.of("default", "x-document-required")) {
        if (place.has(key)) {
          changes.remove(where, name, place, key);
          changes.replace(where, name, place, key, key.equals("default") ? 9 : "Maybe");
        }
      }
    }
    Node defaults = parameter.facts().node("x-default");
    for (String type : defaults.entries().keySet()) {
      changes.remove(where, name, defaults, type);
      changes.replace(where, name, defaults, type, "9Y");
    }
    changeWords(parameter);
  }

  /** A pattern is a rule for all operations, unless it has another source. */
  private void changePattern(String where, Node value) {
    if (value.has("x-source")) {
      changes.remove(where, "pattern", value, "pattern");
    } else if (value.has("pattern")) {
      changes.addToRule(where + ": any text", "rule", value, map -> map.put("pattern", ".*"));
      changes.addToRule(where + ": no pattern", "rule", value, map -> map.remove("pattern"));
    }
  }

  private void changeWords(Parameter parameter) {
    boolean words =
        ProseFacts.facts(operationName, "parameter", parameter.name(), parameter.description())
            .anyMatch(ledger.facts()::containsKey);
    for (Node place : List.of(parameter.facts(), parameter.own(), parameter.schema())) {
      if (words && place.has("description")) {
        changes.replace(where(parameter), parameter.name(), place, "description", "A value.");
        return;
      }
    }
  }
}
