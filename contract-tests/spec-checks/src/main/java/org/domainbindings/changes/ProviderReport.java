package org.domainbindings.changes;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The changes for one provider.
 *
 * @param changes the changes of its spec, the most severe first
 * @param java the changes of its generated types, the most severe first
 * @param files the generated files that differ
 * @param ledger the changes of its ledger
 * @param toDo open differences between the ledger and the spec
 * @param problem why no client could be generated; empty if one was
 */
record ProviderReport(
    String provider,
    List<Change> changes,
    List<JavaChange> java,
    List<GeneratedFile> files,
    List<LedgerChange> ledger,
    List<String> toDo,
    String problem) {

  boolean isEmpty() {
    return changes.isEmpty() && java.isEmpty() && ledger.isEmpty() && problem.isEmpty();
  }

  Optional<Severity> mostSevere() {
    return Stream.concat(
            changes.stream().map(Change::severity), java.stream().map(JavaChange::severity))
        .reduce(Severity::or);
  }

  /**
   * A generated file that differs.
   *
   * @param fate new or gone; empty if neither
   * @param diff the lines that differ, as a unified diff
   */
  record GeneratedFile(String name, String fate, List<String> diff) {

    /** The lines that differ, where not all lines do. */
    List<String> readableDiff() {
      return fate.isEmpty() ? diff : List.of();
    }

    long added() {
      return count("+");
    }

    long removed() {
      return count("-");
    }

    private long count(String sign) {
      return diff.stream().skip(2).filter(line -> line.startsWith(sign)).count();
    }
  }
}
