package org.domainbindings.specs;

import java.util.Map;
import java.util.stream.Collectors;

/** The facts of the ledgers that no spec can express, each with the reason. */
public final class FactsBeyondSpecs {

  public static final Map<Fact, String> REASONS =
      Table.read("/ledger/beyond-specs.tsv", 6).rows().stream()
          .collect(Collectors.toUnmodifiableMap(row -> row.fact(0), row -> row.column(5)));

  private FactsBeyondSpecs() {}
}
