package org.domainbindings.mutations;

import static org.domainbindings.mutations.Reports.byBoth;
import static org.domainbindings.mutations.Reports.byClient;
import static org.domainbindings.mutations.Reports.byLedger;

import java.util.List;
import java.util.Map;
import org.domainbindings.chain.clients.DesiredClient;
import org.domainbindings.specs.Ledger;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Parameter;
import org.domainbindings.specs.ProseFacts;

/** Changes to the parameters of an operation. */
record ParameterChanges(Operation operation, Ledger ledger, SpecChanges changes) {

  void add() {
    for (Parameter parameter : operation.parameters()) {
      if (parameter.in().equals("form")) {
        changeField(parameter);
      } else {
        changeParameter(parameter);
      }
      if (parameter.suppliedByAdapter()) {
        handToCaller(parameter);
      }
      changeFacts(parameter);
    }
  }

  private String where(Parameter parameter) {
    return operation.id() + ", parameter " + parameter.name();
  }

  /** Parameters that the adapter supplies are in no signature. */
  private static Reports reported(Parameter parameter) {
    return parameter.suppliedByAdapter() ? byLedger(parameter.name()) : byBoth(parameter.name());
  }

  private void changeParameter(Parameter parameter) {
    String name = parameter.name();
    String where = where(parameter);
    Node own = parameter.own();
    List<?> rest =
        operation.node().values("parameters").stream()
            .filter(other -> operation.spec().node(other).entries() != own.entries())
            .toList();
    Reports reports = reported(parameter);
    changes.add(where + " dropped", reports, operation.node(), map -> map.put("parameters", rest));
    changes.replace(where, reports, own, "name", name + "x");
    changes.replace(where, reports, own, "required", !parameter.required());
    changes.replace(where, reports, own, "in", parameter.in().equals("query") ? "header" : "query");
    changes.source(where, name, own);
    changeSchema(parameter, own, "schema");
    if (parameter.list()) {
      changes.replace(where, byLedger(name), own, "explode", false);
    }
  }

  private void changeField(Parameter parameter) {
    String name = parameter.name();
    String where = where(parameter);
    Node request = operation.request();
    Node properties = request.node("properties");
    Reports reports = reported(parameter);
    changes.add(where + " dropped", reports, properties, map -> map.remove(name));
    changes.add(where + " renamed", reports, properties, SpecChange.rename(name, name + "x"));
    List<Object> required = SpecChanges.otherwise(request.values("required"), name);
    changes.replace(where, reports, request, "required", required);
    for (String source : List.of("", "vendor", "observed")) {
      if (!parameter.fact("x-source").equals(source)) {
        Object marked = SpecChanges.with(parameter.schema(), "x-source", source);
        changes.replace(where, byLedger(name), properties, name, marked);
      }
    }
    changeSchema(parameter, properties, name);
    if (parameter.list()) {
      Node encoding = operation.form().node("encoding").node(name);
      changes.replace(where, byLedger(name), encoding, "explode", false);
      changes.replace(where, byLedger(name), encoding, "style", "pipeDelimited");
    }
  }

  private void changeSchema(Parameter parameter, Node place, String key) {
    boolean inClient = !parameter.suppliedByAdapter();
    ValueChanges schema =
        new ValueChanges(changes, where(parameter), parameter.name(), place, key, inClient);
    schema.changeType();
    if (changes.first(parameter.value().entries())) {
      schema.changeKnownValues();
      changePattern(where(parameter), parameter.value());
    }
    if (inClient) {
      schema.changeFormat();
      schema.replace(
          byClient(parameter.name()),
          SpecChanges.with(parameter.schema(), "x-supplied-by", "adapter"));
      // Arguments are never printed; properties of an object may be.
      if (DesiredClient.isPacked(operation)) {
        schema.changeSecrecy();
      }
    }
  }

  private void handToCaller(Parameter parameter) {
    Node own = parameter.own();
    if (changes.first(own.entries())) {
      changes.add(
          where(parameter) + " left to the caller",
          byClient(parameter.name()),
          own,
          map -> {
            map.remove("x-supplied-by");
            map.computeIfPresent("schema", (key, supplied) -> Map.of("type", "string"));
          });
    }
  }

  private void changeFacts(Parameter parameter) {
    String name = parameter.name();
    String where = where(parameter);
    Node schema = parameter.schema();
    if (parameter.list()) {
      changes.replace(where, byLedger(name), schema, "minItems", 3);
      changes.remove(where, byLedger(name), schema, "minItems");
    }
    for (Node place : List.of(parameter.facts(), parameter.own(), schema)) {
      for (String key : List.of("default", "x-document-required")) {
        if (place.has(key)) {
          changes.remove(where, byLedger(name), place, key);
          changes.replace(where, byLedger(name), place, key, key.equals("default") ? 9 : "Maybe");
        }
      }
    }
    Node defaults = parameter.facts().node("x-default");
    for (String type : defaults.entries().keySet()) {
      changes.remove(where, byLedger(name), defaults, type);
      changes.replace(where, byLedger(name), defaults, type, "9Y");
    }
    changeWords(parameter);
  }

  /** A pattern is a rule for all operations, unless it has another source. */
  private void changePattern(String where, Node value) {
    if (value.has("x-source")) {
      changes.remove(where, byLedger("pattern"), value, "pattern");
    } else if (value.has("pattern")) {
      changes.addToRule(where + ": any text", "rule", value, map -> map.put("pattern", ".*"));
      changes.addToRule(where + ": no pattern", "rule", value, map -> map.remove("pattern"));
    }
  }

  private void changeWords(Parameter parameter) {
    boolean words =
        ProseFacts.facts(
                ledger.operationsByTitle().get(operation.section()),
                "parameter",
                parameter.name(),
                parameter.description())
            .anyMatch(ledger.facts()::containsKey);
    for (Node place : List.of(parameter.facts(), parameter.own(), parameter.schema())) {
      if (words && place.has("description")) {
        changes.replace(
            where(parameter), byLedger(parameter.name()), place, "description", "A value.");
        return;
      }
    }
  }
}
