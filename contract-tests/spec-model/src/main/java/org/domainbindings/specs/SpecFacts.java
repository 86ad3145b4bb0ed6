package org.domainbindings.specs;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.domainbindings.specs.Statements.About;

/** Reads the facts of a spec in the terms of the ledger. */
final class SpecFacts {

  private final Spec spec;
  private final Map<String, String> operationsByTitle;
  private final Statements statements = new Statements();

  private SpecFacts(Spec spec, Map<String, String> operationsByTitle) {
    this.spec = spec;
    this.operationsByTitle = operationsByTitle;
  }

  /** Returns all facts of a spec. */
  static Map<Fact, Statement> of(Spec spec, Ledger ledger) {
    SpecFacts facts = new SpecFacts(spec, ledger.operationsByTitle());
    List<Operation> operations = spec.operations();
    operations.forEach(facts::readOperation);
    facts.readCommonErrors();
    InterfaceRules.read(spec, operations, facts.statements);
    ProseFacts.readWholeSpec(spec, facts.statements);
    return facts.statements.byFact();
  }

  /** Returns the facts about the operation that a section of the document describes. */
  static Map<Fact, Statement> ofOperation(Spec spec, Ledger ledger, String section) {
    SpecFacts facts = new SpecFacts(spec, ledger.operationsByTitle());
    spec.operations(section).forEach(facts::readOperation);
    return facts.statements.byFact();
  }

  private void readOperation(Operation operation) {
    Node node = operation.node();
    String name = operationsByTitle.getOrDefault(operation.section(), operation.section());
    Source source = Source.of(node.text("x-source"));
    About address = statements.about(name, "operation", "", source, node.line());
    address.has("method", operation.method().toUpperCase(Locale.ROOT));
    address.has("path", operation.path());
    for (Node server : spec.root().nodes("servers")) {
      address
          .on(Source.of(server.text("x-source")))
          .has("host", URI.create(server.text("url")).getHost());
    }
    About described = address.on(Source.DOCUMENT);
    described.has("document", node.node("x-document").text("file"));
    described.has("title", operation.section());
    List<Parameter> parameters = operation.parameters();
    if (parameters.stream().allMatch(Parameter::supporting)) {
      described.has("parameters", "none");
    }
    parameters.forEach(parameter -> readParameter(operation, described, parameter));
    readErrors(operation, described);
    AnswerFacts.read(operation, described);
    OperationRules.read(operation, described);
    ProseFacts.read(described, List.of(node.text("summary") + ". " + node.text("description")));
  }

  private void readParameter(Operation operation, About of, Parameter parameter) {
    Source source = Source.of(parameter.fact("x-source"));
    About about =
        statements.about(
            of.operation(), "parameter", parameter.name(), source, parameter.own().line());
    about.exists();
    String printed = parameter.fact("x-document-required");
    if (parameter.required()) {
      about.has("required", "Yes");
    } else if (printed.isEmpty()) {
      about.shows("required", "No");
    } else {
      about.has("required", printed);
    }
    if (parameter.list()) {
      about.has("multiple", parameter.repeatsItsKey() ? "Yes" : "Yes, under one key");
    } else {
      about.shows("multiple", "No");
    }
    if (!parameter.in().equals(operation.reads() ? "query" : "form")) {
      about.has("in", parameter.in());
    }
    about.has("type", parameter.value().text("type"));
    Values.read(parameter.value(), about);
    if (source != Source.DOCUMENT && parameter.value().has("pattern")) {
      about.has("pattern", parameter.value().text("pattern"));
    }
    if (parameter.name().equals("Action")) {
      Values.listed(parameter.value()).forEach(action -> of.has("action", action));
    }
    if (!parameter.fact("default").isEmpty()) {
      about.has("default", parameter.fact("default"));
    }
    Node defaults = parameter.facts().node("x-default");
    defaults.entries().forEach((type, value) -> about.has("default", value + " for " + type));
    ProseFacts.readDescription(parameter.description(), about);
    for (Node example : operation.form().named("examples").values()) {
      if (example.node("value").has(parameter.name())) {
        about.shows("in-sample", "body");
        about.shows("example", example.node("value").text(parameter.name()));
      }
    }
  }

  private void readErrors(Operation operation, About of) {
    for (Node error : operation.node().nodes("x-error-codes")) {
      String code = error.text("code");
      Source source = Source.of(error.text("x-source"));
      About about = statements.about(of.operation(), "error", code, source, error.line());
      about.exists();
      String status = error.text("http-status");
      about
          .on(Source.of(error.text("x-source"), error.text("http-status-source")))
          .has(
              "http-status",
              operation.responses().containsKey(status) ? status : status + ", never answered");
      ProseFacts.read(about, descriptions(error));
    }
  }

  /** The facts about an error: here, and where its code is a value of an answer. */
  private List<String> descriptions(Node error) {
    List<String> descriptions = new ArrayList<>();
    Stream.of("description", "meaning")
        .filter(error::has)
        .forEach(key -> descriptions.add(error.text(key)));
    for (Node schema : spec.components("schemas").values()) {
      int value = Values.listed(schema).indexOf(error.text("code"));
      if (schema.has("x-value-sources") && value >= 0) {
        descriptions.add(schema.texts("x-enum-descriptions").get(value));
      }
    }
    return descriptions;
  }

  /** An error of every operation has a code or a text; some are only situations in the document. */
  private void readCommonErrors() {
    for (Node error : spec.root().nodes("x-common-errors")) {
      String name = error.has("code") ? error.text("code") : error.text("message");
      Source source = Source.of(error.text("x-source"));
      About common = statements.about(Fact.EVERY_OPERATION, "error", name, source, error.line());
      common.exists();
      if (error.has("http-status")) {
        common.has("http-status", error.text("http-status"));
      }
      if (error.has("http-status-observed")) {
        common.on(Source.OBSERVED).has("http-status", error.text("http-status-observed"));
      }
      if (error.has("situation")) {
        String situation = error.text("situation");
        About about =
            statements.about(
                Fact.EVERY_OPERATION, "error", situation, Source.DOCUMENT, error.line());
        about.exists();
        ProseFacts.read(about, descriptions(error));
      }
    }
  }
}
