package org.domainbindings.chain.pacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Request;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.chain.Interaction.Rule;
import org.domainbindings.chain.PactFile;
import org.domainbindings.chain.pacts.Change.Kind;
import org.domainbindings.specs.EnabledWhenSpecsAgree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes recorded interactions one fact at a time, which specs and contracts must reject. */
@EnabledWhenSpecsAgree
class PactMutationTest {

  private final Set<List<Object>> seen = new HashSet<>();

  @ParameterizedTest
  @CsvSource({"dnspod, 100", "alidns, 350", "freenom, 3000"})
  void specsRejectEveryChange(String provider, int atLeast) {
    MutationScore score = new MutationScore("interactions of " + provider + " against the spec");
    SpecCheck check = SpecCheck.of(provider);
    for (Interaction interaction : PactFile.of(provider).interactions()) {
      SpecOperation operation = check.operation(interaction.request()).orElseThrow();
      for (var change : RequestChanges.of(interaction.request())) {
        if (isNew(operation, change, interaction, interaction.request().parameters().keySet())) {
          score.count(
              interaction + ", " + change,
              change.isNamedIn(check.callProblems(interaction.with(change.changed()))),
              excuse(operation, change));
        }
      }
      for (var change : AnswerChanges.of(interaction.response())) {
        if (isNew(operation, change, interaction, interaction.response().status())) {
          score.count(
              interaction + ", " + change,
              change.isNamedIn(check.answerProblems(interaction.with(change.changed()))),
              excuse(operation, interaction.response(), change));
        }
      }
    }
    score.close(atLeast);
  }

  @ParameterizedTest
  @CsvSource({"dnspod, 900", "alidns, 1700", "freenom, 1900"})
  void contractsRejectEveryChangedCall(String provider, int atLeast) {
    MutationScore score = new MutationScore("calls of " + provider + " against the contracts");
    PactFile file = PactFile.of(provider);
    PactMatching contracts = PactMatching.of(file);
    for (Interaction interaction : file.interactions()) {
      assertThat(contracts.problems(interaction, interaction.request())).isEmpty();
      for (var change : RequestChanges.of(interaction.request())) {
        score.count(
            interaction + ", " + change,
            !contracts.problems(interaction, change.changed()).isEmpty(),
            excuse(interaction.request(), change));
      }
    }
    score.close(atLeast);
  }

  private static Optional<String> excuse(Request request, Change<Request> change) {
    Optional<Rule> form = Rule.at(change.place(), request.rules());
    return switch (change.kind()) {
      case ALTERED ->
          form.filter(rule -> rule.accepts(change.changed().parameters().get(change.name()).get(0)))
              .map(rule -> "any value of its form will do");
      // The suite that records contracts counts what is sent.
      case DOUBLED -> form.map(rule -> "Pact does not count values that have a form");
      default -> Optional.empty();
    };
  }

  private static Optional<String> excuse(SpecOperation operation, Change<Request> change) {
    return Tolerance.ofParameter(operation, change.name())
        .flatMap(
            tolerance ->
                tolerance.excuse(
                    change.kind(),
                    change.changed().parameters().getOrDefault(change.name(), List.of())));
  }

  private static Optional<String> excuse(
      SpecOperation operation, Response response, Change<Response> change) {
    if (change.kind() == Kind.MOVED) {
      return Tolerance.ofProperty(operation, response, List.of(change.name()))
          .map(tolerance -> "it may stand here or there");
    }
    return Tolerance.ofProperty(operation, response, change.place())
        .flatMap(
            tolerance ->
                tolerance.excuse(change.kind(), change.changed().find(change.place()).toList()));
  }

  /** The same change of a similar call or answer is counted once. */
  private boolean isNew(
      SpecOperation operation, Change<?> change, Interaction interaction, Object circumstances) {
    return seen.add(
        List.of(
            operation.operation().getOperationId(),
            interaction.response().isXml(),
            circumstances,
            change.toString()));
  }
}
