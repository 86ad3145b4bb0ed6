package org.domainbindings.chain.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.chain.Exchange;
import org.domainbindings.chain.Interaction;
import org.domainbindings.specs.LedgerRow;

/**
 * The evidence for a documented fact.
 *
 * @param row the fact
 * @param interactions the interactions that show it
 * @param tests the tests that show it, each as class and method
 * @param reason why nothing on the wire can show it; otherwise empty
 * @param missing the missing evidence; empty if complete
 */
public record Evidence(
    LedgerRow row,
    List<Interaction> interactions,
    List<String> tests,
    String reason,
    String missing) {

  /** Evidence by interactions, of which at least one is required. */
  static Evidence of(LedgerRow row, Stream<Exchange> exchanges, String otherwise) {
    List<Interaction> interactions = exchanges.map(Exchange::interaction).distinct().toList();
    return new Evidence(row, interactions, List.of(), "", interactions.isEmpty() ? otherwise : "");
  }

  static Evidence missing(LedgerRow row, String what) {
    return new Evidence(row, List.of(), List.of(), "", what);
  }

  /** Evidence by interactions and tests, of which both are required. */
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

  /** Describes the missing evidence, and where the fact is documented. */
  public String problem() {
    return "%s: %s (%s): %s"
        .formatted(row.fact().subject(), row.fact().value(), row.place(), missing);
  }
}
