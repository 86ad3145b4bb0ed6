package org.domainbindings.specs;

import java.util.List;
import java.util.Map;

/** Changes to the path, name, rules and errors of an operation. */
final class OperationChanges {

  private final Operation operation;
  private final String name;
  private final Ledger ledger;
  private final Changes changes;

  private OperationChanges(Operation operation, Ledger ledger, Changes changes) {
    this.operation = operation;
    this.name = ledger.operationsByTitle().get(operation.section());
    this.ledger = ledger;
    this.changes = changes;
  }

  static void add(Operation operation, Ledger ledger, Changes changes) {
    OperationChanges of = new OperationChanges(operation, ledger, changes);
    of.changeAddress();
    of.changeConditions();
    of.changeErrors();
    of.changeResponses();
    of.changeWords();
  }

  private void changeAddress() {
    Spec spec = operation.spec();
    Node node = operation.node();
    Node paths = spec.root().node("paths");
    Node item = paths.node(operation.path());
    String title = operation.section();
    String where = operation.id();
    changes.add(where + " dropped", name, paths, map -> map.remove(operation.path()));
    String path = operation.path();
    changes.add(where + " elsewhere", path, paths, Change.rename(path, path + "s"));
    String used = operation.method();
    String method = used.equals("put") ? "post" : "put";
    changes.add(where + " as " + method, name, item, Change.rename(used, method));
    changes.source(where, name, node);
    changes.replace(where, title, node.node("x-document"), "section", "No such section");
    changes.replace(where, name, node.node("x-document"), "file", "other.txt");
  }

  private void changeConditions() {
    Node node = operation.node();
    List<String> named = node.texts("x-conditions").stream().map(text -> "rule").toList();
    changes.removeEach(operation.id(), named, node, "x-conditions");
    for (Node condition : node.nodes("x-conditions")) {
      String where = operation.id() + ", condition";
      if (condition.has("exactly-one-of")) {
        changes.removeEach(where, condition.texts("exactly-one-of"), condition, "exactly-one-of");
      } else if (condition.has("at-least")) {
        changes.replace(where, condition.text("of"), condition, "at-least", 3);
        changes.replace(where, condition.text("of"), condition, "of", "other");
      } else {
        changes.replace(where, condition.text("required"), condition, "required", "other_id");
        Map<String, String> unless = Map.of("idshield", "disabled");
        changes.replace(where, "idshield", condition, "unless", unless);
      }
    }
  }

  private void changeErrors() {
    Node node = operation.node();
    List<String> codes =
        node.nodes("x-error-codes").stream().map(error -> error.text("code")).toList();
    changes.removeEach(operation.id(), codes, node, "x-error-codes");
    for (Node error : node.nodes("x-error-codes")) {
      String code = error.text("code");
      String where = operation.id() + ", error " + code;
      changes.replace(where, code, error, "code", "999");
      changes.replace(where, code, error, "http-status", 403);
      changes.remove(where, code, error, "http-status-source");
      changes.replace(where, code, error, "description", "Something failed.");
      changes.source(where, code, error);
    }
  }

  private void changeResponses() {
    Node responses = operation.node().node("responses");
    if (ledger.hasRule(name, "answer-formats")) {
      Node content = responses.node("200").node("content");
      changes.remove(operation.id(), "answer-formats", content, Operation.XML);
    }
    operation
        .responses()
        .forEach(
            (status, response) -> {
              String where = operation.id() + ", answer " + status;
              String named = status.equals("200") ? "property" : status;
              changes.add(where + " as 299", named, responses, Change.rename(status, "299"));
              if (!status.equals("200") && changes.first(response.entries())) {
                changes.source(where, status, response);
              }
            });
  }

  private void changeWords() {
    Node node = operation.node();
    for (ProseFacts.Saying saying : ProseFacts.SAYINGS) {
      if (saying.fact().operation().equals(name) && saying.place().equals("operation")) {
        changes.add(
            operation.id() + " says no more: " + saying.words(),
            saying.fact().name(),
            node,
            map -> {
              for (String key : List.of("summary", "description")) {
                map.put(key, saying.words().matcher(node.text(key)).replaceAll(""));
              }
            });
      }
    }
  }
}
