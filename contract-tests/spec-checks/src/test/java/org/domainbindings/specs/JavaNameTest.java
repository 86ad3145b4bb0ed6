package org.domainbindings.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules for the Java names of names on the wire. */
@ParameterizedClass(name = "{0}")
@MethodSource("org.domainbindings.specs.Spec#all")
record JavaNameTest(Spec spec) {

  /** A name on the wire, and whether it is that of a list. */
  private record WireName(String name, boolean list) {

    boolean named(String key) {
      return key.equals(list ? name + "[]" : name);
    }
  }

  private Map<String, Object> given() {
    return spec.root().node("x-java-names").entries();
  }

  /** The names in the same scope, for each operation and each schema. */
  private List<List<WireName>> groups() {
    Stream<List<WireName>> operations =
        spec.operations().stream()
            .map(
                operation ->
                    operation.parameters().stream()
                        .map(parameter -> new WireName(parameter.name(), parameter.list()))
                        .toList());
    Stream<List<WireName>> schemas =
        spec.components("schemas").entrySet().stream()
            .map(
                schema ->
                    Property.of(schema.getKey(), schema.getValue()).stream()
                        .map(property -> new WireName(property.name(), property.list()))
                        .toList());
    return Stream.concat(operations, schemas).toList();
  }

  private String javaName(WireName wire) {
    String other = camelCase(wire.name());
    Object name = given().getOrDefault(wire.name(), other);
    return (wire.list() ? given().getOrDefault(wire.name() + "[]", name) : name).toString();
  }

  /** The default Java name: each word but the first is capitalized. */
  private static String camelCase(String name) {
    String words =
        Stream.of(name.split("[^A-Za-z0-9]+"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  @Test
  void areIdentifiersInCamelCase() {
    assertThat(given().values().stream().map(Object::toString))
        .filteredOn(name -> !SourceVersion.isName(name) || !name.matches("[a-z]+([A-Z][a-z]+)*"))
        .isEmpty();
  }

  @Test
  void areGivenToExistingNames_thatWouldDiffer() {
    List<WireName> names = groups().stream().flatMap(List::stream).distinct().toList();
    assertThat(given().keySet())
        .filteredOn(key -> names.stream().noneMatch(name -> name.named(key)))
        .isEmpty();
    assertThat(given().entrySet())
        .filteredOn(name -> camelCase(name.getKey().replace("[]", "")).equals(name.getValue()))
        .isEmpty();
  }

  @Test
  void areDistinctWithinScope() {
    for (List<WireName> group : groups()) {
      assertThat(group.stream().map(this::javaName)).doesNotHaveDuplicates();
    }
  }
}
