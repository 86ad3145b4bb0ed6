package org.domainbindings.chain.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.domainbindings.chain.clients.ClientComparison.Difference;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
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
}
