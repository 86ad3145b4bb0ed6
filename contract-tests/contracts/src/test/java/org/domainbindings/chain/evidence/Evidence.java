package org.domainbindings.chain.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.chain.Exchange;
import org.domainbindings.chain.Interaction;
import org.domainbindings.specs.LedgerRow;

/**
 * What shows a documented fact.
 *
 * @param row the fact
 * @param interactions the interactions that show it
 * @param tests the tests that show it, each as class and method
 * @param reason why nothing on the wire can show it; empty if something can
 * @param missing what is missing to show it; empty if nothing is
 */
public record Evidence(
    LedgerRow row,
    List<Interaction> interactions,
    List<String> tests,
    String reason,
    String missing) {

  /** Evidence of interactions; without any, something is missing. */
  static Evidence of(LedgerRow row, Stream<Exchange> exchanges, String otherwise) {
    List<Interaction> interactions = exchanges.map(Exchange::interaction).distinct().toList();
    return new Evidence(row, interactions, List.of(), "", interactions.isEmpty() ? otherwise : "");
  }

  static Evidence missing(LedgerRow row, String what) {
    return new Evidence(row, List.of(), List.of(), "", what);
  }

  /** Evidence that takes both: without either, something is missing. */
  Evidence and(Evidence other) {
    if (!missing.isEmpty() || !other.missing.isEmpty()) {
      return missing(row, missing.isEmpty() ? other.missing : missing);
    }
    return new Evidence(
        row,
        Stream.concat(interactions.stream(), other.interactions.stream()).distinct().toList(),
        Stream.concat(tests.stream(), other.tests.stream()).toList(),
        reason,
        "");
  }

  public boolean isMissing() {
    return !missing.isEmpty();
  }

  /** Says what is missing, and where the fact is documented. */
  public String problem() {
    return "%s: %s (%s): %s"
        .formatted(row.fact().subject(), row.fact().value(), row.place(), missing);
  }
}
