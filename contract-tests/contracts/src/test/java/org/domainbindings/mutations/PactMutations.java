package org.domainbindings.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.Interaction.Request;
import org.domainbindings.chain.Interaction.Response;
import org.domainbindings.chain.Interaction.Rule;
import org.domainbindings.chain.PactFile;
import org.domainbindings.chain.pacts.PactMatching;
import org.domainbindings.chain.pacts.SpecCheck;
import org.domainbindings.mutations.RecordedChange.Kind;
import org.domainbindings.specs.Operation;

/** Changes recorded interactions, which specs and contracts must reject. */
final class PactMutations {

  private final SpecCheck check;
  private final Set<List<Object>> seen = new HashSet<>();

  private PactMutations(SpecCheck check) {
    this.check = check;
  }

  static Stream<Mutation> againstSpec(String provider) {
    PactMutations mutations = new PactMutations(SpecCheck.of(provider));
    return PactFile.of(provider).interactions().stream()
        .flatMap(
            interaction -> {
              Operation called = mutations.check.operation(interaction.request()).orElseThrow();
              return Stream.concat(
                  mutations.ofRequest(interaction, called),
                  mutations.ofResponse(interaction, called));
            });
  }

  private Stream<Mutation> ofRequest(Interaction interaction, Operation called) {
    Request request = interaction.request();
    return RequestChanges.of(request).stream()
        .filter(change -> isNew(called, change, interaction, request.parameters().keySet()))
        .map(
            change ->
                new Mutation(
                    interaction + ", " + change,
                    () -> change.isNamedIn(check.callProblems(interaction.with(change.changed()))),
                    () -> excuseOfRequest(called, change)));
  }

  private Stream<Mutation> ofResponse(Interaction interaction, Operation called) {
    Response response = interaction.response();
    return AnswerChanges.of(response).stream()
        .filter(change -> isNew(called, change, interaction, response.status()))
        .map(
            change ->
                new Mutation(
                    interaction + ", " + change,
                    () ->
                        change.isNamedIn(check.answerProblems(interaction.with(change.changed()))),
                    () -> excuseOfResponse(called, response, change)));
  }

  /** The same change of a similar call or answer is tried once. */
  private boolean isNew(
      Operation called, RecordedChange<?> change, Interaction interaction, Object circumstances) {
    return seen.add(
        List.of(called.id(), interaction.response().isXml(), circumstances, change.toString()));
  }

  private static Optional<String> excuseOfRequest(
      Operation called, RecordedChange<Request> change) {
    List<String> values = change.changed().parameters().getOrDefault(change.name(), List.of());
    return Tolerance.ofParameter(called, change.name())
        .flatMap(tolerance -> tolerance.excuse(change.kind(), values));
  }

  private static Optional<String> excuseOfResponse(
      Operation called, Response response, RecordedChange<Response> change) {
    if (change.kind() == Kind.MOVED) {
      return Tolerance.ofProperty(called, response, List.of(change.name()))
          .map(tolerance -> "it may stand here or there");
    }
    List<Object> values = change.changed().find(change.place()).toList();
    return Tolerance.ofProperty(called, response, change.place())
        .flatMap(tolerance -> tolerance.excuse(change.kind(), values));
  }

  /** Changes calls, which the contracts must reject. */
  static Stream<Mutation> ofCalls(String provider) {
    PactFile file = PactFile.of(provider);
    PactMatching contracts = PactMatching.of(file);
    return file.interactions().stream()
        .flatMap(
            contract -> {
              assertThat(contracts.problems(contract, contract.request())).isEmpty();
              return RequestChanges.of(contract.request()).stream()
                  .map(
                      change ->
                          new Mutation(
                              contract + ", " + change,
                              () -> !contracts.problems(contract, change.changed()).isEmpty(),
                              () -> excuseOfCall(contract.request(), change)));
            });
  }

  private static Optional<String> excuseOfCall(Request request, RecordedChange<Request> change) {
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
}
