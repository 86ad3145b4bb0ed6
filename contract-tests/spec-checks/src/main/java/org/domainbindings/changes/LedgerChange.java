package org.domainbindings.changes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.LedgerRow;

/**
 * A documented fact that was added, removed or changed.
 *
 * @param before the former value, empty if it was added
 * @param after the present value, empty if it was removed
 * @param place its present or, if it was removed, former place
 */
record LedgerChange(String subject, String before, String after, String place) {

  /** Compares two editions of a ledger. */
  static List<LedgerChange> between(List<LedgerRow> before, List<LedgerRow> after) {
    Set<Fact> old = before.stream().map(LedgerRow::fact).collect(Collectors.toSet());
    Set<Fact> current = after.stream().map(LedgerRow::fact).collect(Collectors.toSet());
    Map<String, List<LedgerRow>> went =
        bySubject(before.stream().filter(row -> !current.contains(row.fact())).toList());
    Map<String, List<LedgerRow>> came =
        bySubject(after.stream().filter(row -> !old.contains(row.fact())).toList());
    List<LedgerChange> changes = new ArrayList<>();
    came.forEach(
        (subject, rows) -> {
          List<LedgerRow> earlier = went.getOrDefault(subject, List.of());
          if (rows.size() == 1 && earlier.size() == 1) {
            went.remove(subject);
            changes.add(
                new LedgerChange(
                    subject,
                    earlier.get(0).fact().value(),
                    rows.get(0).fact().value(),
                    rows.get(0).at()));
          } else {
            rows.forEach(
                row -> changes.add(new LedgerChange(subject, "", row.fact().value(), row.at())));
          }
        });
    went.forEach(
        (subject, rows) ->
            rows.forEach(
                row -> changes.add(new LedgerChange(subject, row.fact().value(), "", row.at()))));
    return changes;
  }

  private static Map<String, List<LedgerRow>> bySubject(List<LedgerRow> rows) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                row -> row.fact().subject(), LinkedHashMap::new, Collectors.toList()));
  }

  String sentence() {
    if (before.isEmpty()) {
      return "new: %s = %s".formatted(subject, after);
    }
    return after.isEmpty()
        ? "gone: %s = %s".formatted(subject, before)
        : "changed: %s = %s, was %s".formatted(subject, after, before);
  }
}
