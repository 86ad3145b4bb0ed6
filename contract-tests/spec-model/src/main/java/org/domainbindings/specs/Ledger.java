package org.domainbindings.specs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The facts of a document, and from other sources, independent of the spec.
 *
 * @param facts the facts derived from the rows, each with its row
 * @param operationsByTitle the names of the operations, by the section that describes them
 */
public record Ledger(
    String provider,
    List<LedgerRow> rows,
    Map<Fact, LedgerRow> facts,
    Map<String, String> operationsByTitle) {

  public static Ledger of(String provider) {
    List<LedgerRow> rows = LedgerRow.of(provider);
    return new Ledger(provider, rows, LedgerFacts.of(rows), operationsByTitle(rows));
  }

  private static Map<String, String> operationsByTitle(List<LedgerRow> rows) {
    return rows.stream()
        .map(LedgerRow::fact)
        .filter(fact -> fact.kind().equals("operation") && fact.attribute().equals("title"))
        .collect(Collectors.toUnmodifiableMap(Fact::value, Fact::operation));
  }

  /** The facts derived from each row; none for a row that only repeats earlier ones. */
  public Map<LedgerRow, List<Fact>> factsByRow() {
    return facts.keySet().stream().collect(Collectors.groupingBy(facts::get));
  }

  /** Whether a rule is mentioned, for an operation or for all of them. */
  public boolean hasRule(String operation, String rule) {
    return facts.keySet().stream()
        .anyMatch(
            fact ->
                fact.kind().equals("rule")
                    && fact.name().equals(rule)
                    && fact.operation().equals(operation));
  }

  /** The part of the ledger that concerns a single operation. */
  public Ledger only(String operation) {
    Map<Fact, LedgerRow> some = new LinkedHashMap<>();
    facts.forEach(
        (fact, row) -> {
          if (fact.operation().equals(operation)) {
            some.put(fact, row);
          }
        });
    return new Ledger(provider, rows, some, operationsByTitle);
  }
}
