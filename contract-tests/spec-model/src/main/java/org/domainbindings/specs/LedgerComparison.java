package org.domainbindings.specs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a spec with the ledger of its document.
 *
 * @param spec the spec, for the names in messages
 * @param ledger the ledger of the same document
 * @param stated what the spec states
 */
public record LedgerComparison(Spec spec, Ledger ledger, Map<Fact, Statement> stated) {

  public static LedgerComparison of(Spec spec, Ledger ledger) {
    return new LedgerComparison(spec, ledger, SpecFacts.of(spec, ledger));
  }

  /**
   * Compares a single operation.
   *
   * @param ledger the ledger of the operation
   * @param section the section of the document that describes it
   */
  public static LedgerComparison ofOperation(Spec spec, Ledger ledger, String section) {
    return new LedgerComparison(spec, ledger, SpecFacts.ofOperation(spec, ledger, section));
  }

  /** Returns all differences: a sentence for each cause, with what can be done about it. */
  public List<String> problems() {
    return Disagreement.sentences(this);
  }

  /** Returns the differences by row of the ledger. */
  public Map<LedgerRow, List<String>> problemsByRow() {
    Map<LedgerRow, List<String>> problems = new HashMap<>();
    unstated().forEach(fact -> add(fact, missing(fact), problems));
    disputed().forEach(statement -> add(statement.fact(), wrong(statement), problems));
    return problems;
  }

  private void add(Fact fact, String problem, Map<LedgerRow, List<String>> problems) {
    problems.computeIfAbsent(ledger.facts().get(fact), row -> new ArrayList<>()).add(problem);
  }

  /** Returns the facts of the spec that are not in the ledger. */
  public Stream<String> problemsBeyondLedger() {
    return unfounded().map(this::unknown);
  }

  /** Facts in the ledger only. */
  public Stream<Fact> unstated() {
    return ledger.facts().keySet().stream()
        .filter(fact -> !stated.containsKey(fact) && !FactsBeyondSpecs.REASONS.containsKey(fact));
  }

  /** Facts in the spec only. */
  Stream<Statement> unfounded() {
    return claims().filter(statement -> !ledger.facts().containsKey(statement.fact()));
  }

  /** Facts in both, from different sources. */
  Stream<Statement> disputed() {
    return claims()
        .filter(statement -> ledger.facts().containsKey(statement.fact()))
        .filter(statement -> statement.source() != ledger.facts().get(statement.fact()).source());
  }

  /** Facts of the spec that have a source, except examples and prose. */
  Stream<Statement> claims() {
    return stated.values().stream().filter(statement -> statement.source() != Source.SHOWN);
  }

  private String missing(Fact fact) {
    String found =
        stated.values().stream()
            .filter(statement -> statement.fact().hasSubjectOf(fact))
            .map(statement -> statement.fact().value() + " (" + place(statement) + ")")
            .collect(Collectors.joining(", "));
    return "%s: expected %s (%s), found %s in %s"
        .formatted(
            fact.subject(),
            fact.value(),
            ledger.facts().get(fact).place(),
            found.isEmpty() ? "nothing" : found,
            spec.file());
  }

  private String unknown(Statement statement) {
    return "%s: found %s (%s), which is in no ledger for the source %s"
        .formatted(
            statement.fact().subject(),
            statement.fact().value(),
            place(statement),
            statement.source());
  }

  private String wrong(Statement statement) {
    LedgerRow row = ledger.facts().get(statement.fact());
    return "%s: expected %s as from the source %s (%s), found it as from %s (%s)"
        .formatted(
            statement.fact().subject(),
            statement.fact().value(),
            row.source(),
            row.place(),
            statement.source(),
            place(statement));
  }

  private String place(Statement statement) {
    return spec.file() + ":" + statement.line();
  }
}
