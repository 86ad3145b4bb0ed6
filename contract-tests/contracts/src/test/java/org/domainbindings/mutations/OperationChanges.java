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

/** Changes to the path, name, rules and errors of an operation. */
record OperationChanges(Operation operation, Ledger ledger, SpecChanges changes) {

  void add() {
    changeAddress();
    changeInterface();
    changeConditions();
    changeErrors();
    changeResponses();
    changeWords();
  }

  /** The name that the ledger uses. */
  private String name() {
    return ledger.operationsByTitle().get(operation.section());
  }

  private void changeAddress() {
    String name = name();
    Node paths = operation.spec().root().node("paths");
    Node item = paths.node(operation.path());
    Node node = operation.node();
    String id = operation.id();
    changes.add(
        id + " dropped",
        byLedger(name).andByClient(id),
        paths,
        map -> map.remove(operation.path()));
    String path = operation.path();
    changes.add(id + " moved", byBoth(path), paths, SpecChange.rename(path, path + "s"));
    String used = operation.method();
    String method = used.equals("put") ? "post" : "put";
    changes.add(
        id + " as " + method,
        byLedger(name).andByClient(id),
        item,
        SpecChange.rename(used, method));
    changes.source(id, name, node);
    Node document = node.node("x-document");
    changes.replace(id, byLedger(operation.section()), document, "section", "No such section");
    changes.replace(id, byLedger(name), document, "file", "other.txt");
  }

  private void changeInterface() {
    String id = operation.id();
    Node node = operation.node();
    changes.replace(id, byClient(id), node, "operationId", id + "Now");
    changes.replace(id, byClient(id), node, "tags", List.of("others"));
    Node answer = node.node("responses").node("200").node("content").node(Operation.JSON);
    changes.replace(id, byClient(id), answer, "schema", Map.of("type", "string"));
  }

  private void changeConditions() {
    Node node = operation.node();
    List<String> named = node.texts("x-conditions").stream().map(text -> "rule").toList();
    changes.removeEach(operation.id(), named, Reports::byLedger, node, "x-conditions");
    for (Node condition : node.nodes("x-conditions")) {
      String where = operation.id() + ", condition";
      if (condition.has("exactly-one-of")) {
        changes.removeEach(
            where,
            condition.texts("exactly-one-of"),
            Reports::byLedger,
            condition,
            "exactly-one-of");
      } else if (condition.has("at-least")) {
        changes.replace(where, byLedger(condition.text("of")), condition, "at-least", 3);
        changes.replace(where, byLedger(condition.text("of")), condition, "of", "other");
      } else {
        changes.replace(
            where, byLedger(condition.text("required")), condition, "required", "other_id");
        Map<String, String> unless = Map.of("idshield", "disabled");
        changes.replace(where, byLedger("idshield"), condition, "unless", unless);
      }
    }
  }

  private void changeErrors() {
    Node node = operation.node();
    List<String> codes =
        node.nodes("x-error-codes").stream().map(error -> error.text("code")).toList();
    changes.removeEach(operation.id(), codes, Reports::byLedger, node, "x-error-codes");
    for (Node error : node.nodes("x-error-codes")) {
      String code = error.text("code");
      String where = operation.id() + ", error " + code;
      changes.replace(where, byLedger(code), error, "code", "999");
      changes.replace(where, byLedger(code), error, "http-status", 403);
      changes.remove(where, byLedger(code), error, "http-status-source");
      changes.replace(where, byLedger(code), error, "description", "Something failed.");
      changes.source(where, code, error);
    }
  }

  private void changeResponses() {
    Node responses = operation.node().node("responses");
    if (ledger.hasRule(name(), "answer-formats")) {
      Node content = responses.node("200").node("content");
      changes.remove(operation.id(), byLedger("answer-formats"), content, Operation.XML);
    }
    operation
        .responses()
        .forEach(
            (status, response) -> {
              String where = operation.id() + ", answer " + status;
              String named = status.equals("200") ? "property" : status;
              changes.add(
                  where + " as 299", byLedger(named), responses, SpecChange.rename(status, "299"));
              if (!status.equals("200") && changes.first(response.entries())) {
                changes.source(where, status, response);
              }
            });
  }

  private void changeWords() {
    Node node = operation.node();
    for (ProseFacts.Saying saying : ProseFacts.SAYINGS) {
      if (saying.fact().operation().equals(name()) && saying.place().equals("operation")) {
        changes.add(
            operation.id() + " without the words: " + saying.words(),
            byLedger(saying.fact().name()),
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
