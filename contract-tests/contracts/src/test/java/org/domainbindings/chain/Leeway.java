package org.domainbindings.chain;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction.Response;

/**
 * What a spec leaves open about a value, so that nobody need notice a change of it.
 *
 * @param schema what the value is like
 * @param required whether it must be there
 */
record Leeway(Schema<?> schema, boolean required) {

  static Optional<Leeway> ofParameter(SpecOperation operation, String name) {
    Stream<Leeway> elsewhere =
        Stream.ofNullable(operation.operation().getParameters())
            .flatMap(List::stream)
            .filter(parameter -> parameter.getName().equals(name))
            .map((Parameter found) -> new Leeway(found.getSchema(), found.getRequired()));
    return Stream.concat(elsewhere, inside(operation.form(), name).stream()).findFirst();
  }

  static Optional<Leeway> ofProperty(
      SpecOperation operation, Response response, List<String> place) {
    String mediaType = "application/" + (response.isXml() ? "xml" : "json");
    Schema<?> schema = operation.answer(response.status(), mediaType);
    Optional<Leeway> found = Optional.of(new Leeway(schema, true));
    for (String name : place) {
      found = found.flatMap(leeway -> inside(leeway.schema(), name));
    }
    return found;
  }

  private static Optional<Leeway> inside(Schema<?> schema, String name) {
    Schema<?> hash = schema.getItems() == null ? schema : schema.getItems();
    boolean required = hash.getRequired() != null && hash.getRequired().contains(name);
    Schema<?> property = SpecOperation.properties(hash).get(name);
    return Optional.ofNullable(property).map(found -> new Leeway(found, required));
  }

  /**
   * Says why a change may go unnoticed.
   *
   * @param kind what is done
   * @param values what is there afterwards
   * @return the reason; nothing if the change may not
   */
  Optional<String> excuse(Change.Kind kind, Collection<?> values) {
    return Optional.ofNullable(
        switch (kind) {
          case DROPPED -> required ? null : "it may be left out";
          case DOUBLED -> schema.getItems() == null ? null : "it may be given more than once";
          case BENT -> values.stream().allMatch(this::takes) ? "the spec takes that, too" : null;
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
