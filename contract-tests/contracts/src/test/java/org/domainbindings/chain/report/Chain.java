package org.domainbindings.chain.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.chain.Exchange;
import org.domainbindings.chain.clients.ClientComparison;
import org.domainbindings.chain.clients.ClientComparison.Difference;
import org.domainbindings.chain.evidence.Evidence;
import org.domainbindings.chain.evidence.Mark;
import org.domainbindings.chain.evidence.VerifiedFact;
import org.domainbindings.chain.evidence.VerifiedFact.Link;
import org.domainbindings.chain.evidence.WireEvidence;
import org.domainbindings.chain.report.Outcome.Role;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.FactsBeyondSpecs;
import org.domainbindings.specs.Ledger;
import org.domainbindings.specs.LedgerComparison;
import org.domainbindings.specs.LedgerRow;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;
import org.domainbindings.specs.Statement;

/**
 * The whole chain of a provider: document, spec, client, contract, provider.
 *
 * <p>Specs and clients are compared here; the rest is taken from the outcomes of tests.
 */
final class Chain {

  /** The attributes that show in a client, by kind of fact. */
  private static final Map<String, Set<String>> SHOWN_IN_JAVA =
      Map.of(
          "operation", Set.of("method", "path"),
          "parameter", Set.of("required", "multiple", "allows", "type"),
          "property", Set.of("returned-for", "cardinality", "allows", "type"));

  private static final Map<String, Chain> CHAINS = new ConcurrentHashMap<>();

  private final LedgerComparison entry;
  private final Map<LedgerRow, List<Fact>> factsByRow;
  private final Map<LedgerRow, List<String>> problemsByRow;
  private final Map<String, String> ids;
  private final ClientComparison comparison;
  private final List<Difference> differences;
  private final WireEvidence wire;
  private final List<Evidence> evidence;
  private final Map<LedgerRow, Set<Fact>> desired;

  private Chain(String provider) {
    Spec spec = Spec.of(provider);
    this.entry = LedgerComparison.of(spec, Ledger.of(provider));
    this.factsByRow = entry.ledger().factsByRow();
    this.problemsByRow = entry.problemsByRow();
    Map<String, String> titles = entry.ledger().operationsByTitle();
    this.ids =
        spec.operations().stream()
            .collect(
                Collectors.toMap(
                    operation -> titles.getOrDefault(operation.section(), operation.section()),
                    Operation::id));
    this.comparison = ClientComparison.of(spec);
    this.differences = comparison.differences();
    this.wire = WireEvidence.of(provider);
    this.evidence = wire.all();
    this.desired =
        evidence.stream()
            .map(Evidence::row)
            .collect(Collectors.toMap(row -> row, row -> desiredBecauseOf(row.fact())));
  }

  /** Returns the chain of a provider, cached as its files do not change. */
  static Chain of(String provider) {
    return CHAINS.computeIfAbsent(provider, Chain::new);
  }

  List<Exchange> exchanges() {
    return wire.exchanges();
  }

  /** Returns all facts in the order of the ledger, with the outcomes of their tests. */
  List<VerifiedFact> facts(Outcomes outcomes) {
    return evidence.stream().map(shown -> verified(shown, outcomes)).toList();
  }

  /** Returns the problems that concern no fact of the ledger. */
  List<String> otherProblems() {
    return Stream.concat(
            entry.problemsBeyondLedger(),
            differences.stream()
                .filter(difference -> !comparison.desired().containsKey(difference.fact()))
                .map(Difference::message))
        .toList();
  }

  private VerifiedFact verified(Evidence evidence, Outcomes outcomes) {
    LedgerRow row = evidence.row();
    List<String> problems = new ArrayList<>(problemsByRow.getOrDefault(row, List.of()));
    Map<Link, Mark> marks = new EnumMap<>(Link.class);
    marks.put(Link.SPEC, problems.isEmpty() ? inSpec(row) : Mark.BROKEN);
    marks.put(Link.JAVA, inJava(row, problems));
    marks.put(Link.CONTRACT, onWire(evidence, Role.RECORDED, outcomes));
    marks.put(Link.PROVIDER, onWire(evidence, Role.REPLAYED, outcomes));
    if (evidence.isMissing()) {
      problems.add(evidence.problem());
    }
    return new VerifiedFact(evidence, specPlaces(row), marks, problems);
  }

  private List<Fact> factsOf(LedgerRow row) {
    return factsByRow.getOrDefault(row, List.of(row.fact()));
  }

  /** The status of a fact without differences; some facts cannot be expressed in a spec. */
  private Mark inSpec(LedgerRow row) {
    boolean beyond = factsOf(row).stream().allMatch(FactsBeyondSpecs.REASONS::containsKey);
    return beyond ? Mark.NONE : Mark.PASSED;
  }

  private List<String> specPlaces(LedgerRow row) {
    return factsOf(row).stream()
        .filter(entry.stated()::containsKey)
        .map(entry.stated()::get)
        .map(Statement::line)
        .distinct()
        .map(line -> entry.spec().file() + ":" + line)
        .toList();
  }

  private Mark inJava(LedgerRow row, List<String> problems) {
    Set<Fact> inClient = desired.get(row);
    List<String> differ =
        differences.stream()
            .filter(difference -> inClient.contains(difference.fact()))
            .map(Difference::message)
            .toList();
    problems.addAll(differ);
    if (inClient.isEmpty()) {
      return Mark.NONE;
    }
    return differ.isEmpty() ? Mark.PASSED : Mark.BROKEN;
  }

  /**
   * The facts of a client that follow from a documented fact; empty if it does not show in Java.
   */
  private Set<Fact> desiredBecauseOf(Fact fact) {
    Set<Fact> desired = new LinkedHashSet<>();
    if (fact.kind().equals("error")) {
      values().filter(value -> value.value().equals(fact.name())).forEach(desired::add);
    } else if (SHOWN_IN_JAVA.getOrDefault(fact.kind(), Set.of()).contains(fact.attribute())) {
      comparison.desired().keySet().stream()
          .filter(own -> isAbout(own, fact))
          .forEach(
              own -> {
                desired.add(own);
                values()
                    .filter(value -> own.attribute().equals("type"))
                    .filter(value -> own.value().replaceAll("List<|>", "").equals(value.name()))
                    .forEach(desired::add);
              });
    }
    return desired;
  }

  private Stream<Fact> values() {
    return comparison.desired().keySet().stream().filter(own -> own.kind().equals("values"));
  }

  private boolean isAbout(Fact own, Fact documented) {
    return own.kind().equals(documented.kind())
        && (documented.ofEveryOperation()
            || own.operation().equals(ids.get(documented.operation())))
        && (own.kind().equals("operation")
            ? own.attribute().equals(documented.attribute())
            : own.name().equals(documented.name()));
  }

  private static Mark onWire(Evidence evidence, Role role, Outcomes outcomes) {
    if (evidence.isMissing()) {
      return Mark.BROKEN;
    }
    return Mark.of(
        Stream.concat(
                evidence.interactions().stream()
                    .map(interaction -> outcomes.mark(role, interaction.toString())),
                evidence.tests().stream()
                    .map(test -> outcomes.mark(Role.TEST, "org.domainbindings." + test)))
            .toList());
  }
}
