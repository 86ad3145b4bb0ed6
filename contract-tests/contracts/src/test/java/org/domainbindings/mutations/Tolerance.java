package org.domainbindings.mutations;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;

/**
 * What a spec leaves open about a value, so that a change may go unnoticed.
 *
 * @param schema the schema of the value
 * @param required whether it is required
 */
record Tolerance(Node schema, boolean required) {

  static Optional<Tolerance> ofParameter(Operation operation, String name) {
    return operation.parameters().stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(parameter -> new Tolerance(parameter.schema(), parameter.required()))
        .findFirst();
  }

  static Optional<Tolerance> ofProperty(
      Operation operation, Response response, List<String> place) {
    String mediaType = response.isXml() ? Operation.XML : Operation.JSON;
    Node schema = operation.answer(response.status(), mediaType);
    Optional<Tolerance> found = Optional.of(new Tolerance(schema, true));
    for (String name : place) {
      found = found.flatMap(tolerance -> tolerance.inside(name));
    }
    return found;
  }

  private Optional<Tolerance> inside(String name) {
    Node hash = value();
    return Optional.ofNullable(hash.named("properties").get(name))
        .map(property -> new Tolerance(property, hash.values("required").contains(name)));
  }

  private boolean isList() {
    return schema.has("items");
  }

  private Node value() {
    return isList() ? schema.node("items") : schema;
  }

  /**
   * Returns why a change may go unnoticed.
   *
   * @param kind the kind of the change
   * @param values the values afterwards
   * @return the reason; empty if it must be noticed
   */
  Optional<String> excuse(RecordedChange.Kind kind, Collection<?> values) {
    return Optional.ofNullable(
        switch (kind) {
          case DROPPED -> required ? null : "it may be left out";
          case DOUBLED -> !isList() ? null : "it may be given more than once";
          case ALTERED -> values.stream().allMatch(this::takes) ? "the spec takes that, too" : null;
          default -> null;
        });
  }

  private boolean takes(Object text) {
    Node value = value();
    return value.text("type").equals("string")
        && !value.has("enum")
        && Pattern.compile(value.text("pattern")).matcher(text.toString()).find();
  }
}
