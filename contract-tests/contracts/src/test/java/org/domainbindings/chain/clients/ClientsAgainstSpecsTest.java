package org.domainbindings.chain.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.domainbindings.chain.clients.ClientComparison.Difference;
import org.domainbindings.specs.Change;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated interfaces and models match the specs exactly. */
@EnabledWhenSpecsAgree
class ClientsAgainstSpecsTest {

  @ParameterizedTest
  @ValueSource(strings = {"dnspod", "alidns", "freenom"})
  void clientMatchesSpec(String provider) {
    assertThat(ClientComparison.of(Spec.of(provider)).differences())
        .extracting(Difference::message)
        .isEmpty();
  }

  /** Two empty sides would agree. */
  @ParameterizedTest
  @CsvSource({"dnspod, 1, 57", "alidns, 1, 76", "freenom, 22, 1100"})
  void comparesMinimumNumberOfFacts(String provider, int operations, int facts) {
    ClientComparison comparison = ClientComparison.of(Spec.of(provider));
    assertThat(comparison.desired().keySet())
        .filteredOn(fact -> fact.attribute().equals("path"))
        .hasSize(operations);
    assertThat(comparison.desired().size()).isGreaterThanOrEqualTo(facts);
  }

  /** Changes each fact of a spec that affects its client, one at a time. */
  @ParameterizedTest
  @CsvSource({"dnspod, 110", "alidns, 145", "freenom, 2300"})
  void everyChangeOfSpecIsReported_andNamed(String provider, int atLeast) {
    Spec spec = Spec.of(provider);
    ClientComparison whole = ClientComparison.of(spec);
    Map<String, ClientComparison> bySection =
        spec.operations().stream()
            .map(Operation::section)
            .collect(Collectors.toMap(section -> section, whole::ofOperation));
    List<Change> changes = ClientChanges.of(spec);
    List<Change> unreported = new ArrayList<>();
    for (Change change : changes) {
      List<Difference> differences =
          change.whileApplied(
              () ->
                  change.ofWholeSpec()
                      ? whole.again(spec.operations()).differences()
                      : bySection
                          .get(change.section())
                          .again(spec.operations(change.section()))
                          .differences());
      if (differences.stream().noneMatch(found -> found.message().contains(change.named()))) {
        unreported.add(change);
      }
    }
    assertSoftly(
        softly -> {
          softly.assertThat(changes.size()).as("changes tried").isGreaterThanOrEqualTo(atLeast);
          softly.assertThat(unreported).as("changes that nobody reports").isEmpty();
        });
  }
}
