package org.domainbindings.specs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a document says, and what is known from elsewhere, without a look at the spec.
 *
 * @param facts what the rows amount to, and the row behind each fact
 * @param operationsByTitle the names of the operations, by the section that describes them
 */
public record Ledger(
    String provider,
    List<LedgerRow> rows,
    Map<Fact, LedgerRow> facts,
    Map<String, String> operationsByTitle) {

  public static Ledger of(String provider) {
    List<LedgerRow> rows = LedgerRow.of(provider);
    return new Ledger(provider, rows, LedgerReading.of(rows), operationsByTitle(rows));
  }

  private static Map<String, String> operationsByTitle(List<LedgerRow> rows) {
    return rows.stream()
        .map(LedgerRow::fact)
        .filter(fact -> fact.kind().equals("operation") && fact.attribute().equals("title"))
        .collect(Collectors.toUnmodifiableMap(Fact::value, Fact::operation));
  }

  /** What each row amounts to; nothing for a row that only repeats what earlier ones say. */
  public Map<LedgerRow, List<Fact>> factsByRow() {
    return facts.keySet().stream().collect(Collectors.groupingBy(facts::get));
  }

  /** Whether there is anything about a rule, for an operation or for all of them. */
  boolean hasRule(String operation, String rule) {
    return facts.keySet().stream()
        .anyMatch(
            fact ->
                fact.kind().equals("rule")
                    && fact.name().equals(rule)
                    && fact.operation().equals(operation));
  }

  /** The same ledger with what concerns a single operation. */
  Ledger only(String operation) {
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
