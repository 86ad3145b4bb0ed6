package org.domainbindings.chain.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.chain.Exchange;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.LedgerRow;
import org.domainbindings.specs.Table;

/**
 * Evidence for facts that no single value of a request or an answer shows.
 *
 * <p>{@code rules.tsv} lists it: an interaction, by operation and description; a test, by class and
 * method; or the reason why nothing on the wire can show the fact.
 */
record OtherEvidence(Table.Row row) {

  private static final Table TABLE = Table.read("/chain/rules.tsv", 7);
  private static final String ANY = "any";

  static List<OtherEvidence> all() {
    return TABLE.rows().stream().map(OtherEvidence::new).toList();
  }

  private static Stream<OtherEvidence> about(Fact fact) {
    return all().stream().filter(evidence -> evidence.isAbout(fact));
  }

  /** Whether a fact needs such evidence. */
  static boolean concerns(Fact fact) {
    return fact.kind().equals("rule") || List.of("title", "host").contains(fact.attribute());
  }

  static Evidence of(LedgerRow row, List<Exchange> exchanges) {
    return about(row.fact())
        .map(evidence -> evidence.evidence(row, exchanges))
        .reduce(Evidence::and)
        .orElseGet(() -> Evidence.missing(row, "no interaction, test or reason is named for it"));
  }

  boolean isAbout(Fact fact) {
    return is(0, fact.operation())
        && is(1, fact.kind())
        && is(2, fact.name())
        && is(3, fact.attribute())
        && is(4, fact.value());
  }

  private boolean is(int column, String value) {
    return row.column(column).equals(value) || row.column(column).equals(ANY);
  }

  /** Returns the test, if the entry is one. */
  Optional<String> test() {
    return Optional.of(row.column(6)).filter(what -> row.column(5).equals("test"));
  }

  private Evidence evidence(LedgerRow fact, List<Exchange> exchanges) {
    String what = row.column(6);
    return switch (row.column(5)) {
      case "interaction" ->
          Evidence.of(
              fact,
              exchanges.stream().filter(exchange -> name(exchange).matches(what)),
              "no interaction is " + what);
      case "test" -> new Evidence(fact, List.of(), List.of(what), "", "");
      case "nothing" -> new Evidence(fact, List.of(), List.of(), what, "");
      default -> throw new IllegalArgumentException(this + ": unknown evidence");
    };
  }

  private static String name(Exchange exchange) {
    return exchange.operation() + ": " + exchange.interaction().description();
  }

  @Override
  public String toString() {
    return TABLE.place(row);
  }
}
