package org.domainbindings.chain.clients;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.Node;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;

/**
 * Compares a generated client with its spec.
 *
 * @param spec the spec, for the names in messages
 * @param desired the facts required by the spec, with their places
 * @param compiled the facts of the client, with their elements
 */
public record ClientComparison(Spec spec, Map<Fact, Node> desired, Map<Fact, String> compiled) {

  /** Cached, as only specs are changed by tests. */
  private static final Map<String, Map<Fact, String>> COMPILED = new ConcurrentHashMap<>();

  /** A fact that differs. */
  public record Difference(Fact fact, String message) {}

  public static ClientComparison of(Spec spec) {
    return new ClientComparison(
        spec, DesiredClient.of(spec, spec.operations()), compiled(spec.provider()));
  }

  /** Compares a single operation. */
  public ClientComparison ofOperation(String section) {
    Map<Fact, Node> some = DesiredClient.of(spec, spec.operations(section));
    Map<Fact, String> same = new LinkedHashMap<>(compiled);
    same.keySet().retainAll(some.keySet());
    return new ClientComparison(spec, some, same);
  }

  /** Compares the same operations with the spec in its current state. */
  public ClientComparison again(List<Operation> operations) {
    return new ClientComparison(spec, DesiredClient.of(spec, operations), compiled);
  }

  private static Map<Fact, String> compiled(String provider) {
    return COMPILED.computeIfAbsent(provider, CompiledClient::of);
  }

  public List<Difference> differences() {
    return Stream.concat(
            desired.keySet().stream()
                .filter(fact -> !compiled.containsKey(fact))
                .map(fact -> new Difference(fact, missing(fact))),
            compiled.keySet().stream()
                .filter(fact -> desired.keySet().stream().noneMatch(fact::hasSubjectOf))
                .map(fact -> new Difference(fact, unasked(fact))))
        .toList();
  }

  private String missing(Fact fact) {
    String found =
        compiled.entrySet().stream()
            .filter(entry -> entry.getKey().hasSubjectOf(fact))
            .map(entry -> entry.getKey().value() + " in " + entry.getValue())
            .collect(Collectors.joining(", "));
    return "%s: expected %s (%s), found %s"
        .formatted(
            fact.subject(),
            fact.value(),
            desired.get(fact),
            found.isEmpty() ? "nothing in " + placeOf(fact) : found);
  }

  /** The element of the client where a missing fact should be. */
  private String placeOf(Fact fact) {
    return compiled.entrySet().stream()
        .filter(entry -> entry.getKey().operation().equals(fact.operation()))
        .filter(entry -> entry.getKey().kind().equals("operation"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("the client");
  }

  private String unasked(Fact fact) {
    return "%s: found %s in %s, of which %s says nothing"
        .formatted(fact.subject(), fact.value(), compiled.get(fact), spec.file());
  }
}
