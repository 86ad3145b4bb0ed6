package org.domainbindings.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.domainbindings.specs.ProseFacts.Saying;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the specs with the ledgers, which were transcribed independently. */
class LedgerTest {

  private static final Map<String, LedgerComparison> ENTRIES =
      Spec.all()
          .collect(
              Collectors.toUnmodifiableMap(
                  Spec::provider, spec -> LedgerComparison.of(spec, Ledger.of(spec.provider()))));

  private static Set<Fact> facts() {
    return ENTRIES.values().stream()
        .flatMap(entry -> entry.ledger().rows().stream())
        .map(LedgerRow::fact)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dnspod", "alidns", "freenom"})
  void specMatchesDocument_andNamesOtherSources(String provider) {
    assertThat(ENTRIES.get(provider).problems()).isEmpty();
  }

  /** An empty ledger, or a spec that claims nothing, would agree with everything. */
  @ParameterizedTest
  @CsvSource({"dnspod, 1, 39, 140, 110", "alidns, 1, 40, 150, 130", "freenom, 22, 839, 2350, 2100"})
  void comparesMinimumNumberOfFacts_inBothDirections(
      String provider, int operations, int documented, int facts, int claims) {
    LedgerComparison entry = ENTRIES.get(provider);
    Ledger ledger = entry.ledger();
    assertThat(ledger.operationsByTitle()).hasSize(operations);
    assertThat(ledger.rows().stream().filter(LedgerRow::documented).count())
        .isGreaterThanOrEqualTo(documented);
    assertThat(ledger.facts().size()).isGreaterThanOrEqualTo(facts);
    assertThat(entry.claims().count()).isGreaterThanOrEqualTo(claims);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dnspod", "alidns", "freenom"})
  void ledgerHasEveryRowOnce(String provider) {
    assertThat(LedgerRow.ofDocument(provider).stream().map(LedgerRow::fact))
        .doesNotHaveDuplicates();
    assertThat(LedgerRow.ofDocument(provider).stream().map(LedgerRow::document).distinct())
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dnspod", "alidns", "freenom"})
  void ledgerOfOtherSources_namesThemWithoutRepeatingDocument(String provider) {
    assertThat(LedgerRow.ofOthers(provider)).isNotEmpty();
    assertThat(LedgerRow.ofOthers(provider)).filteredOn(LedgerRow::documented).isEmpty();
    assertThat(LedgerRow.of(provider).stream().map(LedgerRow::fact)).doesNotHaveDuplicates();
  }

  @Test
  void factsBeyondSpecs_areInLedgerOnly() {
    assertThat(facts()).containsAll(FactsBeyondSpecs.REASONS.keySet());
    assertThat(ENTRIES.values().stream().flatMap(entry -> entry.stated().keySet().stream()))
        .filteredOn(FactsBeyondSpecs.REASONS::containsKey)
        .isEmpty();
  }

  @Test
  void factsInProse_areInLedger() {
    assertThat(ProseFacts.SAYINGS.stream().map(Saying::fact)).doesNotHaveDuplicates();
    assertThat(facts()).containsAll(ProseFacts.SAYINGS.stream().map(Saying::fact).toList());
  }
}
