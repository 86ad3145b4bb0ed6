package org.domainbindings.chain.pacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.PactFile;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
import org.domainbindings.specs.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
            .map(Operation::toString)
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
}
