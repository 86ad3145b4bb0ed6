package org.domainbindings.specs;

import java.util.List;
import java.util.Map;

/** Changes to the answers of an operation. */
final class AnswerChanges {

  private final Operation operation;
  private final Ledger ledger;
  private final Changes changes;

  private AnswerChanges(Operation operation, Ledger ledger, Changes changes) {
    this.operation = operation;
    this.ledger = ledger;
    this.changes = changes;
  }

  static void add(Operation operation, Ledger ledger, Changes changes) {
    AnswerChanges of = new AnswerChanges(operation, ledger, changes);
    of.changeProperties(operation.answer(), "");
    for (String status : operation.responses().keySet()) {
      of.changeProperties(operation.answer(status), "");
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
    if (property.text("type").equals("string") && changes.first(property.entries())) {
      changes.values(where, property);
    }
    changes.add(where + " dropped", name, properties, map -> map.remove(name));
    changes.add(where + " renamed", name, properties, Change.rename(name, name + "x"));
    if (use.has("x-source")) {
      changes.source(where, name, use);
    } else {
      for (String source : List.of("", "vendor", "observed")) {
        if (!property.text("x-source").equals(source)) {
          Object marked = Changes.with(property, "x-source", source);
          changes.replace(where, name, properties, name, marked);
        }
      }
    }
    if (property.text("type").equals("array")) {
      changes.replace(where, name, properties, name, property.node("items").entries());
      changes.remove(where, name, property, "x-one-or-many");
    } else if (property.has("properties")) {
      changes.replace(where, name, properties, name, Changes.listOf(property.entries()));
    } else {
      Object number = Changes.with(property, "type", "integer");
      changes.replace(where, name, properties, name, number);
      changes.replace(where, name, properties, name, Changes.listOf(property.entries()));
      if (property.text("x-format").equals("yyyymmdd")) {
        changes.remove(where, name, property, "x-format");
      }
    }
    changeReturnedFor(schema, where, name, property, use);
    changeWords(where, path, use.has("description") ? use : property);
  }

  private void changeReturnedFor(Node schema, String where, String name, Node property, Node use) {
    Node place = use.has("x-returned-for") ? use : property;
    if (place.has("x-returned-for")) {
      String other = place.text("x-returned-for").equals("Paid") ? "Both" : "Paid";
      changes.replace(where, name, place, "x-returned-for", other);
      changes.remove(where, name, place, "x-returned-for");
    } else if (schema.entries() == operation.answer().entries()) {
      Object restricted = Changes.with(property, "x-returned-for", "Paid");
      changes.replace(where, name, schema.node("properties"), name, restricted);
    }
  }

  private void changeWords(String where, String path, Node place) {
    String title = ledger.operationsByTitle().get(operation.section());
    String description = place.text("description");
    if (ProseFacts.facts(title, "property", path, description)
        .anyMatch(ledger.facts()::containsKey)) {
      changes.replace(where, "property", place, "description", "A value.");
    }
  }
}
