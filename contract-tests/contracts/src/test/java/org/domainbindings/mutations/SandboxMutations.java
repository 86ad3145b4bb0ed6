package org.domainbindings.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.chain.Interaction.Rule;
import org.domainbindings.chain.PactFile;
import org.domainbindings.chain.pacts.PactMatching;
import org.domainbindings.chain.pacts.SpecCheck;
import org.domainbindings.mutations.RecordedChange.Kind;

/** Changes the answers of the sandbox, which contract or spec must reject. */
final class SandboxMutations {

  private static final int FEW = 40;
  private static final int SAMPLE = 6;

  private SandboxMutations() {}

  static Stream<Mutation> of(String provider) {
    PactFile pact = PactFile.of(provider);
    PactMatching contracts = PactMatching.of(pact);
    SpecCheck spec = SpecCheck.of(provider);
    SandboxAnswers answers = new SandboxAnswers();
    return pact.interactions().stream()
        .flatMap(
            contract -> {
              Response answer = answers.to(contract);
              assertThat(contracts.problems(contract, answer)).as("%s", contract).isEmpty();
              assertThat(spec.problems(contract.with(answer))).as("%s", contract).isEmpty();
              return some(AnswerChanges.of(answer), contract.description())
                  .map(
                      change ->
                          new Mutation(
                              contract + ", " + change,
                              () ->
                                  !contracts.problems(contract, change.changed()).isEmpty()
                                      || !spec.problems(contract.with(change.changed())).isEmpty(),
                              () -> excuse(contract, change)));
            })
        .onClose(answers::close);
  }

  /**
   * Only a sample of the changes of large answers, with which Pact is slow; it differs by contract.
   */
  private static <T> Stream<T> some(List<T> changes, String description) {
    int step = changes.size() <= FEW ? 1 : 1 + changes.size() / SAMPLE;
    int first = Math.floorMod(description.hashCode(), step);
    return IntStream.range(0, changes.size())
        .filter(index -> index % step == first)
        .mapToObj(changes::get);
  }

  private static Optional<String> excuse(Interaction contract, RecordedChange<Response> change) {
    Response expected = contract.response();
    boolean lessOrOther = change.kind() == Kind.DROPPED || change.kind() == Kind.ALTERED;
    if (lessOrOther && expected.find(change.place()).findAny().isEmpty()) {
      return Optional.of("the contract does not ask for it");
    }
    if (expected.isXml() && count(change.changed(), change) > count(expected, change)) {
      return Optional.of("Pact looks at no XML element beyond those of the contract");
    }
    return Rule.at(change.place(), expected.rules())
        .filter(rule -> change.kind() == Kind.ALTERED)
        .filter(rule -> change.changed().find(change.place()).allMatch(rule::accepts))
        .map(rule -> "any value of its form will do");
  }

  private static long count(Response response, RecordedChange<Response> change) {
    return response.find(change.place()).count();
  }
}
