package org.domainbindings.contract;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.provider.ProviderResponse;
import au.com.dius.pact.provider.junit5.PactVerificationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.chain.Interaction.Rule;
import org.domainbindings.chain.PactFile;
import org.domainbindings.chain.pacts.AnswerChanges;
import org.domainbindings.chain.pacts.Change;
import org.domainbindings.chain.pacts.Change.Kind;
import org.domainbindings.chain.pacts.MutationScore;
import org.domainbindings.chain.pacts.PactMatching;
import org.domainbindings.chain.pacts.SpecCheck;
import org.domainbindings.specs.EnabledWhenSpecsAgree;

/** Changes the answers of the sandbox one fact at a time, which contract or spec must reject. */
@EnabledWhenSpecsAgree
final class AnswerMutations {

  private static final int FEW = 40;
  private static final int SAMPLE = 6;

  private final PactFile pact;
  private final PactMatching contracts;
  private final SpecCheck spec;
  private final MutationScore score;

  AnswerMutations(String provider) {
    pact = PactFile.of(provider);
    contracts = PactMatching.of(pact);
    spec = SpecCheck.of(provider);
    score = new MutationScore("answers of " + provider + "'s sandbox against contracts and spec");
  }

  void tryOut(PactVerificationContext context) {
    String description = context.getInteraction().getDescription();
    Interaction contract =
        pact.interactions().stream()
            .filter(recorded -> recorded.description().equals(description))
            .findFirst()
            .orElseThrow();
    Response answer = answer(context);
    assertThat(contracts.problems(contract, answer)).as("%s", contract).isEmpty();
    assertThat(spec.problems(contract.with(answer))).as("%s", contract).isEmpty();
    for (var change : some(AnswerChanges.of(answer), description)) {
      score.count(
          contract + ", " + change,
          !contracts.problems(contract, change.changed()).isEmpty()
              || !spec.problems(contract.with(change.changed())).isEmpty(),
          excuse(contract, change));
    }
  }

  /**
   * Only a sample of the changes of large answers, with which Pact is slow; it differs by contract.
   */
  private static <T> List<T> some(List<T> changes, String description) {
    int step = changes.size() <= FEW ? 1 : 1 + changes.size() / SAMPLE;
    int first = Math.floorMod(description.hashCode(), step);
    return IntStream.range(0, changes.size())
        .filter(index -> index % step == first)
        .mapToObj(changes::get)
        .toList();
  }

  private static Response answer(PactVerificationContext context) {
    var target = context.currentTarget();
    var prepared =
        target.prepareRequest(context.getPact(), context.getInteraction(), new HashMap<>());
    ProviderResponse answer = target.executeInteraction(prepared.getSecond(), prepared.getFirst());
    return Response.of(
        answer.getStatusCode(),
        Map.of("Content-Type", answer.getContentType().toString()),
        answer.getBody().valueAsString(),
        List.of());
  }

  private static Optional<String> excuse(Interaction contract, Change<Response> change) {
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

  private static long count(Response response, Change<Response> change) {
    return response.find(change.place()).count();
  }

  void close(int atLeast) {
    score.close(atLeast);
  }
}
