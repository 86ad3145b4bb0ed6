package org.domainbindings.chain.pacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.PactFile;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
import org.domainbindings.specs.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** Validates every recorded interaction against the specs. */
@EnabledWhenSpecsAgree
class PactsAgainstSpecsTest {

  static List<PactFile> pacts() {
    return PactFile.all();
  }

  @ParameterizedTest
  @MethodSource("pacts")
  void recordsValidInteractionsOnly(PactFile pact) {
    SpecCheck check = SpecCheck.of(pact.provider());
    assertThat(pact.interactions().stream().flatMap(interaction -> said(check, pact, interaction)))
        .isEmpty();
  }

  @Test
  void containsUnknownCodes_thatClientsMustPassOn() {
    assertThat(PactFile.allInteractions())
        .extracting(interaction -> interaction.response().text())
        .satisfies(
            answers ->
                assertThat(SpecCheck.UNKNOWN_ON_PURPOSE.values())
                    .allMatch(code -> answers.stream().anyMatch(answer -> answer.contains(code))));
  }

  private static Stream<String> said(SpecCheck check, PactFile pact, Interaction interaction) {
    String operation =
        check
            .operation(interaction.request())
            .map(found -> Spec.placeOf(pact.provider(), found.operation().getOperationId()))
            .orElse(pact.provider() + ".yaml");
    return check.problems(interaction).stream()
        .map(
            problem ->
                "%s:%d, \"%s\": %s (see %s)"
                    .formatted(
                        pact.path(),
                        interaction.line(),
                        interaction.description(),
                        problem,
                        operation));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/chain/spec-changes.csv", delimiter = '|', numLinesToSkip = 1)
  void findsDifferences_whenSpecChanges(
      String provider, String place, String entry, String change, String problem) {
    Map<String, Object> spec = Spec.tree(provider);
    change(at(spec, place), entry, change);
    SpecCheck check = SpecCheck.of(spec);
    Stream<String> problems =
        PactFile.of(provider).interactions().stream()
            .flatMap(interaction -> check.problems(interaction).stream());
    assertThat(problems.anyMatch(found -> found.contains(problem))).as(problem).isTrue();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> at(Map<String, Object> spec, String place) {
    Object found = spec;
    for (String name : place.split(" ")) {
      found =
          found instanceof List<?> list
              ? list.get(Integer.parseInt(name))
              : ((Map<?, ?>) found).get(name);
    }
    return (Map<String, Object>) found;
  }

  /** Gives an entry another name, or another value. */
  private static void change(Map<String, Object> map, String name, String change) {
    Object value = map.get(name);
    if (change.endsWith(":")) {
      map.remove(name);
      map.put(change.substring(0, change.length() - 1), value);
    } else {
      map.put(name, new Yaml().load(change));
    }
  }
}
