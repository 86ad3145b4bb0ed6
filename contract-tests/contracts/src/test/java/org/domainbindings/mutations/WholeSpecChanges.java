package org.domainbindings.mutations;

import static org.domainbindings.mutations.Reports.byClient;
import static org.domainbindings.mutations.Reports.byLedger;

import java.util.List;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.Ledger;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.ProseFacts;
import org.domainbindings.specs.ProseFacts.Saying;
import org.domainbindings.specs.Spec;

/** Changes to the parts of a spec that concern all operations. */
record WholeSpecChanges(Spec spec, Ledger ledger, SpecChanges changes) {

  void add() {
    changeServers();
    changeJavaNames();
    changeFormats();
    changeIdempotency();
    changeCredentials();
    changeErrors();
    changeFailure();
    changeWords();
  }

  private boolean hasRule(String rule) {
    return ledger.hasRule(Fact.EVERY_OPERATION, rule);
  }

  private void changeServers() {
    for (Node server : spec.root().nodes("servers")) {
      String host = server.text("url").replace("https://", "");
      String where = "server " + host;
      changes.replace(where, byLedger(host), server, "url", "https://other.example");
      changes.source(where, host, server);
      if (hasRule("transport")) {
        changes.replace(where, byLedger("transport"), server, "url", "http://" + host);
      }
    }
  }

  /** Arguments have no names in a compiled class, so names used only for them have no effect. */
  private void changeJavaNames() {
    Node names = spec.root().node("x-java-names");
    for (String name : names.entries().keySet()) {
      if (!name.equals("contact_id[]")) {
        changes.replace("names in Java", byClient(names.text(name)), names, name, "other");
      }
    }
  }

  private void changeFormats() {
    Node xml = spec.root().node("x-xml");
    changes.replace("x-xml", byLedger("xml"), xml, "select-by", "other");
    for (String source : List.of("select-by-source", "root-source", "error-root-source")) {
      changes.remove("x-xml", byLedger("xml"), xml, source);
    }
    if (hasRule("data-formats")) {
      Node answer = spec.operations().get(0).node().node("responses").node("200");
      changes.remove(
          "first answer", byLedger("data-formats"), answer.node("content"), Operation.XML);
    }
  }

  private void changeIdempotency() {
    Node idempotency = spec.root().node("x-idempotency");
    if (!idempotency.isEmpty()) {
      changes.removeEach(
          "idempotency", idempotency.texts("methods"), Reports::byLedger, idempotency, "methods");
      changes.replace(
          "idempotency", byLedger("PUT"), idempotency, "methods", List.of("POST", "PUT"));
      changes.replace("idempotency", byLedger("30"), idempotency, "window", "PT60S");
      changes.remove("idempotency", byLedger("30"), idempotency, "window");
    }
  }

  private void changeCredentials() {
    if (hasRule("authentication")) {
      for (String credential : List.of("AccountEmail", "AccountPassword")) {
        Node schema = spec.components("schemas").get(credential);
        changes.remove(credential, byLedger("authentication"), schema, "x-supplied-by");
      }
    }
  }

  private void changeErrors() {
    Node root = spec.root();
    List<String> named = root.nodes("x-common-errors").stream().map(error -> "error").toList();
    changes.removeEach("common errors", named, Reports::byLedger, root, "x-common-errors");
    for (Node error : root.nodes("x-common-errors")) {
      String key = error.has("code") ? "code" : "message";
      String name = error.text(key);
      String where = "common error " + name;
      changes.replace(where, byLedger(name), error, key, "Other");
      changes.source(where, name, error);
      changes.remove(where, byLedger(error.text("situation")), error, "situation");
      for (String status : List.of("http-status", "http-status-observed")) {
        if (error.has(status)) {
          changes.remove(where, byLedger(name), error, status);
          changes.replace(where, byLedger(name), error, status, 418);
        }
      }
    }
  }

  private void changeFailure() {
    if (hasRule("error-answer")) {
      Node properties = spec.at("/components/schemas/ErrorResponse/properties");
      for (String property : properties.entries().keySet()) {
        changes.remove("failure", byLedger("error-answer"), properties, property);
      }
      changes.remove(
          "failure", byLedger("error-answer"), properties.node("status"), "x-extensible-enum");
    }
  }

  private void changeWords() {
    ProseFacts.SAYINGS.stream()
        .filter(saying -> saying.ofWholeSpec() && ledger.facts().containsKey(saying.fact()))
        .forEach(this::removeWords);
  }

  private void removeWords(Saying saying) {
    int last = saying.place().lastIndexOf('/');
    Node node = spec.at(saying.place().substring(0, last));
    String key = saying.place().substring(last + 1);
    String rest = saying.words().matcher(node.text(key)).replaceAll("");
    changes.replace("without its words", byLedger(saying.fact().name()), node, key, rest);
  }
}
