package org.domainbindings.chain.pacts;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction.Response;

/**
 * What a spec leaves open about a value, so that a change may go unnoticed.
 *
 * @param schema the schema of the value
 * @param required whether it is required
 */
record Tolerance(Schema<?> schema, boolean required) {

  static Optional<Tolerance> ofParameter(SpecOperation operation, String name) {
    Stream<Tolerance> outside =
        Stream.ofNullable(operation.operation().getParameters())
            .flatMap(List::stream)
            .filter(parameter -> parameter.getName().equals(name))
            .map((Parameter found) -> new Tolerance(found.getSchema(), found.getRequired()));
    return Stream.concat(outside, inside(operation.form(), name).stream()).findFirst();
  }

  static Optional<Tolerance> ofProperty(
      SpecOperation operation, Response response, List<String> place) {
    String mediaType = "application/" + (response.isXml() ? "xml" : "json");
    Schema<?> schema = operation.answer(response.status(), mediaType);
    Optional<Tolerance> found = Optional.of(new Tolerance(schema, true));
    for (String name : place) {
      found = found.flatMap(tolerance -> inside(tolerance.schema(), name));
    }
    return found;
  }

  private static Optional<Tolerance> inside(Schema<?> schema, String name) {
    Schema<?> hash = schema.getItems() == null ? schema : schema.getItems();
    boolean required = hash.getRequired() != null && hash.getRequired().contains(name);
    Schema<?> property = SpecOperation.properties(hash).get(name);
    return Optional.ofNullable(property).map(found -> new Tolerance(found, required));
  }

  /**
   * Returns why a change may go unnoticed.
   *
   * @param kind the kind of the change
   * @param values the values afterwards
   * @return the reason; empty if it must be noticed
   */
  Optional<String> excuse(Change.Kind kind, Collection<?> values) {
    return Optional.ofNullable(
        switch (kind) {
          case DROPPED -> required ? null : "it may be left out";
          case DOUBLED -> schema.getItems() == null ? null : "it may be given more than once";
          case ALTERED -> values.stream().allMatch(this::takes) ? "the spec takes that, too" : null;
          default -> null;
        });
  }

  private boolean takes(Object text) {
    Schema<?> value = schema.getItems() == null ? schema : schema.getItems();
    return "string".equals(value.getType())
        && value.getEnum() == null
        && (value.getPattern() == null
            || Pattern.compile(value.getPattern()).matcher(text.toString()).find());
  }
}
