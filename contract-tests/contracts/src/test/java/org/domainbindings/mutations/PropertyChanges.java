package org.domainbindings.mutations;

import static org.domainbindings.mutations.Reports.byBoth;
import static org.domainbindings.mutations.Reports.byClient;
import static org.domainbindings.mutations.Reports.byLedger;

import java.util.List;
import java.util.Map;
import org.domainbindings.specs.Ledger;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.ProseFacts;

/** Changes to the answers of an operation. */
record PropertyChanges(Operation operation, Ledger ledger, SpecChanges changes) {

  void add() {
    changeProperties(operation.answer(), "");
    for (String status : operation.responses().keySet()) {
      changeProperties(operation.answer(status), "");
    }
  }

  private void changeProperties(Node schema, String prefix) {
    if (!schema.has("properties") || !changes.first(schema.entries())) {
      return;
    }
    Map<String, Node> uses = schema.named("x-property-facts");
    schema
        .named("properties")
        .forEach(
            (name, property) -> {
              Node use = uses.getOrDefault(name, Node.none(schema.spec()));
              changeProperty(schema, prefix + name, property, use);
              changeProperties(property, prefix + name + ".");
              changeProperties(property.node("items"), prefix + name + "[].");
            });
  }

  private void changeProperty(Node schema, String path, Node property, Node use) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    String where = operation.id() + ", property " + path;
    Node properties = schema.node("properties");
    boolean list = property.text("type").equals("array");
    changes.add(where + " dropped", byBoth(name), properties, map -> map.remove(name));
    changes.add(where + " renamed", byBoth(name), properties, SpecChange.rename(name, name + "x"));
    if (use.has("x-source")) {
      changes.source(where, name, use);
    } else {
      for (String source : List.of("", "vendor", "observed")) {
        if (!property.text("x-source").equals(source)) {
          Object marked = SpecChanges.with(property, "x-source", source);
          changes.replace(where, byLedger(name), properties, name, marked);
        }
      }
    }
    ValueChanges value = new ValueChanges(changes, where, name, properties, name, true);
    value.changeType();
    value.changeFormat();
    value.changeSecrecy();
    Node one = list ? property.node("items") : property;
    if (one.text("type").equals("string") && changes.first(one.entries())) {
      value.changeKnownValues();
    }
    if (list) {
      changes.remove(where, byLedger(name), property, "x-one-or-many");
    } else {
      Object required = SpecChanges.otherwise(schema.values("required"), name);
      changes.replace(where, byClient(name), schema, "required", required);
    }
    if (property.text("x-format").equals("yyyymmdd")) {
      changes.remove(where, byLedger(name), property, "x-format");
    }
    changeReturnedFor(schema, where, name, property, use);
    changeWords(where, path, use.has("description") ? use : property);
  }

  private void changeReturnedFor(Node schema, String where, String name, Node property, Node use) {
    Node place = use.has("x-returned-for") ? use : property;
    if (place.has("x-returned-for")) {
      String other = place.text("x-returned-for").equals("Paid") ? "Both" : "Paid";
      changes.replace(where, byLedger(name), place, "x-returned-for", other);
      changes.remove(where, byLedger(name), place, "x-returned-for");
    } else if (schema.entries() == operation.answer().entries()) {
      Object restricted = SpecChanges.with(property, "x-returned-for", "Paid");
      changes.replace(where, byLedger(name), schema.node("properties"), name, restricted);
    }
  }

  private void changeWords(String where, String path, Node place) {
    String title = ledger.operationsByTitle().get(operation.section());
    String description = place.text("description");
    if (ProseFacts.facts(title, "property", path, description)
        .anyMatch(ledger.facts()::containsKey)) {
      changes.replace(where, byLedger("property"), place, "description", "A value.");
    }
  }
}
