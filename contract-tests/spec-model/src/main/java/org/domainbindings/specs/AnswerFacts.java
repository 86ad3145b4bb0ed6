package org.domainbindings.specs;

import java.util.List;
import java.util.Map;
import org.domainbindings.specs.Statements.About;

/** Reads the facts of a spec about the answers of an operation. */
final class AnswerFacts {

  private final About of;

  private AnswerFacts(About of) {
    this.of = of;
  }

  static void read(Operation operation, About of) {
    AnswerFacts facts = new AnswerFacts(of);
    Node answer = operation.answer();
    facts.readProperties("property", answer, "");
    for (Node example : operation.answerExamples().values()) {
      facts.readExample("", example.entries().get("value"));
    }
    operation
        .responses()
        .forEach(
            (status, response) -> {
              if (!status.equals("200")) {
                facts
                    .about("response", status, Source.of(response.text("x-source")), response)
                    .exists();
              }
              Node failure = operation.answer(status);
              if (failure.entries() != answer.entries()) {
                facts.readProperties("failure", failure, "");
              }
            });
  }

  private void readProperties(String kind, Node schema, String prefix) {
    Map<String, Node> uses = schema.named("x-property-facts");
    schema
        .named("properties")
        .forEach(
            (name, property) -> {
              Node use = uses.getOrDefault(name, Node.none(schema.spec()));
              String path = prefix + name;
              Source source = Source.of(use.text("x-source"), property.text("x-source"));
              About about = about(kind, path, source, property);
              about.exists();
              if (kind.equals("property")) {
                about.has("returned-for", returnedFor(use, property));
              }
              readShape(kind, property, about);
              Node text = use.has("description") ? use : property;
              ProseFacts.readDescription(text.text("description"), about);
            });
  }

  private static String returnedFor(Node use, Node property) {
    Node place = use.has("x-returned-for") ? use : property;
    return place.has("x-returned-for") ? place.text("x-returned-for") : "-";
  }

  private void readShape(String kind, Node property, About about) {
    if (property.text("type").equals("array")) {
      about.has("cardinality", property.flag("x-one-or-many") ? "list" : "list, even of one");
      readProperties(kind, property.node("items"), about.name() + "[].");
    } else if (property.has("properties")) {
      about.has("cardinality", "hash");
      readProperties(kind, property, about.name() + ".");
    } else {
      about.has("type", property.text("type"));
      if (property.text("x-format").equals("yyyymmdd")) {
        about.has("format", "YYYYMMDD");
      }
      Values.read(property, about);
    }
  }

  private void readExample(String path, Object value) {
    if (value instanceof Map<?, ?> map) {
      String prefix = path.isEmpty() ? "" : path + ".";
      map.forEach((name, entry) -> readExample(prefix + name, entry));
    } else if (value instanceof List<?> list) {
      list.forEach(entry -> readExample(path + "[]", entry));
    } else if (value != null) {
      of.statements()
          .about(of.operation(), "property", path, Source.SHOWN, of.line())
          .has("example", value.toString());
    }
  }

  private About about(String kind, String name, Source source, Node at) {
    return of.statements().about(of.operation(), kind, name, source, at.line());
  }
}
