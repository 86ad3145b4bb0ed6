package org.domainbindings.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes a spec one fact at a time, which the comparison with the ledgers must report. */
@EnabledWhenSpecsAgree
class SpecMutationTest {

  /** Facts that are stated in several places, so that no single change removes them. */
  private static final Map<Fact, String> HELD_BY_MANY_PLACES =
      Map.of(
          rule("methods-used", "allows", "GET"), "nine functions are read with it",
          rule("methods-used", "allows", "POST"), "seven functions are called with it",
          rule("authorization", "needed-by", "most functions"), "nineteen functions need it");

  private static Fact rule(String name, String attribute, String value) {
    return new Fact(Fact.EVERY_OPERATION, "rule", name, attribute, value);
  }

  @ParameterizedTest
  @CsvSource({"dnspod, 290", "alidns, 330", "freenom, 3100"})
  void reportsEveryChange_byName(String provider, int atLeast) {
    Spec spec = Spec.of(provider);
    Ledger ledger = Ledger.of(provider);
    Map<String, Ledger> bySection = new HashMap<>();
    ledger.operationsByTitle().forEach((title, name) -> bySection.put(title, ledger.only(name)));
    List<Change> changes = Changes.of(spec, ledger);
    List<Change> unreported = new ArrayList<>();
    Set<Fact> unchanged = new LinkedHashSet<>(ledger.facts().keySet());
    unchanged.removeAll(FactsBeyondSpecs.REASONS.keySet());
    unchanged.removeAll(HELD_BY_MANY_PLACES.keySet());
    for (Change change : changes) {
      // Facts of other operations cannot have changed, and take long to compare.
      Ledger some = bySection.get(change.section());
      LedgerComparison entry =
          change.whileApplied(
              () ->
                  change.ofWholeSpec()
                      ? LedgerComparison.of(spec, ledger)
                      : LedgerComparison.ofOperation(spec, some, change.section()));
      entry.unstated().forEach(unchanged::remove);
      if (entry.problems().stream().noneMatch(problem -> problem.contains(change.named()))) {
        unreported.add(change);
      }
    }
    assertSoftly(
        softly -> {
          softly.assertThat(changes.size()).as("changes tried").isGreaterThanOrEqualTo(atLeast);
          softly.assertThat(unreported).as("changes that nobody reports").isEmpty();
          softly.assertThat(unchanged).as("facts that no change has touched").isEmpty();
        });
  }

  @Test
  void revertsEveryChange() {
    Spec spec = Spec.of("freenom");
    for (Change change : Changes.of(spec, Ledger.of("freenom"))) {
      change.whileApplied(() -> true);
    }
    assertThat(spec.content()).isEqualTo(Spec.of("freenom").content());
  }
}
