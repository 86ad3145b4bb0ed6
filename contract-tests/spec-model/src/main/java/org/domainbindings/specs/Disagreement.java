package org.domainbindings.specs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A difference between a spec and its ledger: about a parameter, a property, an error or a rule.
 *
 * <p>Combines all facts that differ for the same reason, so that a single change of a spec is
 * reported once.
 */
final class Disagreement {

  private static final int MOST_OPERATIONS = 4;
  private static final String DOCUMENTS = "specs/src/main/resources/documents/";
  private static final String ELSEWHERE =
      "contract-tests/spec-model/src/main/resources/ledger/other-sources.tsv";

  private final LedgerComparison entry;
  private final Fact about;
  private final Set<String> expected = new TreeSet<>();
  private final Set<String> found = new TreeSet<>();
  private final Set<String> expectedAt = new LinkedHashSet<>();
  private final Set<Integer> foundAt = new TreeSet<>();
  private final List<Statement> unknown = new ArrayList<>();

  private Disagreement(LedgerComparison entry, Fact about) {
    this.entry = entry;
    this.about = about;
  }

  static List<String> sentences(LedgerComparison entry) {
    Map<List<String>, Disagreement> bySubject = new LinkedHashMap<>();
    entry.unfounded().forEach(statement -> of(entry, statement.fact(), bySubject).finds(statement));
    entry.unstated().forEach(fact -> of(entry, fact, bySubject).misses(fact));
    entry
        .disputed()
        .forEach(statement -> of(entry, statement.fact(), bySubject).disputes(statement));
    Map<String, List<Disagreement>> alike =
        bySubject.values().stream()
            .collect(
                Collectors.groupingBy(
                    Disagreement::difference, LinkedHashMap::new, Collectors.toList()));
    return alike.values().stream().map(Disagreement::sentence).toList();
  }

  private static Disagreement of(
      LedgerComparison entry, Fact fact, Map<List<String>, Disagreement> bySubject) {
    return bySubject.computeIfAbsent(
        List.of(fact.operation(), fact.kind(), fact.name()),
        subject -> new Disagreement(entry, fact));
  }

  private void finds(Statement statement) {
    unknown.add(statement);
    found.add(said(statement.fact()) + on(statement.source()));
    foundAt.add(statement.line());
  }

  private void misses(Fact fact) {
    LedgerRow row = entry.ledger().facts().get(fact);
    expected.add(said(fact));
    expectedAt.add(row.place());
    entry.stated().values().stream()
        .filter(statement -> statement.fact().hasSubjectOf(fact))
        .filter(statement -> !entry.ledger().facts().containsKey(statement.fact()))
        .forEach(
            statement -> {
              found.add(said(statement.fact()));
              foundAt.add(statement.line());
            });
  }

  private void disputes(Statement statement) {
    LedgerRow row = entry.ledger().facts().get(statement.fact());
    expected.add(said(statement.fact()) + on(row.source()));
    expectedAt.add(row.place());
    found.add(said(statement.fact()) + on(statement.source()));
    foundAt.add(statement.line());
  }

  private static String said(Fact fact) {
    return fact.attribute().equals(Fact.EXISTS)
        ? "that it exists"
        : fact.attribute() + " = " + fact.value();
  }

  private static String on(Source source) {
    return source == Source.DOCUMENT ? "" : " (source: " + source + ")";
  }

  private String difference() {
    return about.kind() + " " + about.name() + " " + expected + " " + found;
  }

  private static String sentence(List<Disagreement> alike) {
    Disagreement first = alike.get(0);
    String what =
        first.about.name().isEmpty()
            ? "the " + first.about.kind()
            : first.about.kind() + " " + first.about.name();
    Set<String> expectedAt = new LinkedHashSet<>();
    Set<Integer> foundAt = new TreeSet<>();
    for (Disagreement each : alike) {
      expectedAt.addAll(each.expectedAt);
      foundAt.addAll(each.foundAt);
    }
    return "%s, %s: expected %s%s, found %s%s. %s"
        .formatted(
            operations(alike),
            what,
            some(first.expected),
            expectedAt.isEmpty() ? "" : " (" + places(expectedAt) + ")",
            some(first.found),
            foundAt.isEmpty()
                ? " in " + first.entry.spec().file()
                : " (" + first.places(foundAt, first.entry.spec().file()) + ")",
            first.advice());
  }

  private static String operations(List<Disagreement> alike) {
    List<String> names =
        alike.stream()
            .map(each -> each.about.ofEveryOperation() ? "every operation" : each.about.operation())
            .distinct()
            .toList();
    return names.size() <= MOST_OPERATIONS
        ? String.join(", ", names)
        : "%s and %d more operations"
            .formatted(
                String.join(", ", names.subList(0, MOST_OPERATIONS - 1)),
                names.size() - MOST_OPERATIONS + 1);
  }

  private static String some(Set<String> facts) {
    return facts.isEmpty() ? "nothing" : String.join(", ", facts);
  }

  private static String places(Set<String> places) {
    List<String> some = places.stream().limit(3).toList();
    return String.join("; ", some) + (places.size() > 3 ? "; …" : "");
  }

  private String places(Set<Integer> lines, String file) {
    return places(
        lines.stream()
            .map(line -> file + ":" + line)
            .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  private String advice() {
    String ledger = entry.spec().provider() + ".tsv";
    if (unknown.isEmpty()) {
      return "Correct %s; or, if the document says otherwise, %s%s."
          .formatted(entry.spec().file(), DOCUMENTS, ledger);
    }
    return "If the document says so, add to %s%s what it prints, such as%n  %s%notherwise correct %s,"
            .formatted(DOCUMENTS, ledger, row(), entry.spec().file())
        + " or mark it with x-source there and add a row to %s.".formatted(ELSEWHERE);
  }

  /** The row that most likely corresponds to something that is only in the spec. */
  private String row() {
    Statement first =
        unknown.stream()
            .filter(statement -> !statement.fact().attribute().equals(Fact.EXISTS))
            .filter(statement -> !statement.fact().attribute().equals("type"))
            .findFirst()
            .orElse(unknown.get(0));
    Fact fact = first.fact();
    boolean exists = Set.of(Fact.EXISTS, "type").contains(fact.attribute());
    String attribute = exists && fact.kind().equals("parameter") ? "required" : fact.attribute();
    String value = exists && fact.kind().equals("parameter") ? "No" : fact.value();
    LedgerRow neighbor =
        entry.ledger().rows().stream()
            .filter(LedgerRow::documented)
            .filter(row -> row.fact().operation().equals(fact.operation()))
            .findFirst()
            .orElse(entry.ledger().rows().get(0));
    return String.join(
        "\t",
        neighbor.document(),
        neighbor.section(),
        fact.operation(),
        fact.kind(),
        fact.name(),
        attribute,
        value);
  }
}
