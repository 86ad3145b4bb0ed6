package org.domainbindings.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.domainbindings.changes.ApiSurface.Operation;
import org.domainbindings.changes.ApiSurface.Value;
import org.domainbindings.changes.Verdicts.Verdict;
import org.domainbindings.generator.spec.Spec;
import org.jspecify.annotations.Nullable;

/** Finds the changes from one spec to another, and how severe they are. */
final class SpecComparison {

  private static final int MOST_NAMES = 4;

  private final Map<String, String> namesByOperation = new LinkedHashMap<>();
  private final Affected affected;
  private final Severity inJava;

  /**
   * Prepares to compare.
   *
   * @param namesBySection what the ledger calls the operations, by the section that describes them
   * @param inJava how severe the change is for the generated types
   */
  SpecComparison(
      Spec before,
      Spec after,
      Map<String, String> namesBySection,
      Affected affected,
      Severity inJava) {
    for (Spec spec : List.of(after, before)) {
      for (Operation operation : ApiSurface.operations(spec)) {
        String name = namesBySection.getOrDefault(operation.section(), operation.id());
        namesByOperation.putIfAbsent(operation.id(), name);
      }
    }
    this.affected = affected;
    this.inJava = inJava;
  }

  /**
   * Returns the changes, the most severe first, each only once even if it affects several
   * operations.
   */
  List<Change> changes(List<Difference> differences) {
    Map<List<Object>, List<Difference>> same =
        differences.stream()
            .collect(
                Collectors.groupingBy(
                    SpecComparison::identity, LinkedHashMap::new, Collectors.toList()));
    return same.values().stream()
        .map(this::change)
        .sorted(Comparator.comparing(Change::severity).thenComparing(Change::side))
        .toList();
  }

  private static List<Object> identity(Difference difference) {
    Item item = difference.item();
    return List.of(
        difference.place(), item.side(), item.attribute(), item.element(), difference.how());
  }

  private Change change(List<Difference> same) {
    Difference first = same.get(0);
    Verdict verdict =
        Verdicts.of(
            first.supplied() ? "supplied" : first.item().side().key(),
            first.item().attribute(),
            first.how());
    List<String> without = new ArrayList<>();
    Set<String> facts = new LinkedHashSet<>();
    SortedSet<String> interactions = new TreeSet<>();
    for (Difference difference : same) {
      String name = name(difference.item());
      facts.addAll(affected.facts(difference.item(), name));
      interactions.addAll(affected.interactions(difference, name));
      without.addAll(affected.answersWithout(difference.item().subject(), name));
    }
    Severity severity =
        switch (verdict.decision()) {
          case BREAKING -> Severity.BREAKING;
          case COMPATIBLE -> Severity.COMPATIBLE;
          case DOCUMENTATION -> Severity.DOCUMENTATION;
          case JAVA -> inJava.or(Severity.COMPATIBLE);
          case PRESENT -> without.isEmpty() ? Severity.COMPATIBLE : Severity.BREAKING;
        };
    if (severity == Severity.DOCUMENTATION) {
      interactions.clear();
    } else if (verdict.decision() == Verdicts.Decision.PRESENT) {
      interactions.retainAll(without);
    }
    String before = text(first.before());
    String after = text(first.after());
    return new Change(
        severity,
        same.stream().map(Difference::item).toList(),
        first.how(),
        before,
        after,
        subject(same) + " " + sentence(verdict.sentence(), first, before, after),
        first.place(),
        List.copyOf(facts),
        interactions);
  }

  private static String sentence(
      String sentence, Difference difference, String before, String after) {
    Item item = difference.item();
    String came = item.element().isEmpty() ? after : item.element();
    String went = item.element().isEmpty() ? before : item.element();
    return sentence
        .replace("{attribute}", item.attribute())
        .replace("{value}", quoted(difference.after() == null ? went : came))
        .replace("{before}", difference.before() == null ? "none" : quoted(went))
        .replace("{after}", difference.after() == null ? "none" : quoted(came));
  }

  private static String quoted(String text) {
    return text.isEmpty() ? "none" : "`" + text + "`";
  }

  private static String text(@Nullable Value value) {
    return value == null ? "" : value.text();
  }

  private String name(Item item) {
    return namesByOperation.getOrDefault(item.operation(), item.operation());
  }

  /** Describes the subject of a change, and the calls it belongs to. */
  private String subject(List<Difference> same) {
    Item item = same.get(0).item();
    List<String> names = same.stream().map(Difference::item).map(this::name).distinct().toList();
    String calls =
        names.size() <= MOST_NAMES
            ? String.join(", ", names)
            : "%s and %d more"
                .formatted(
                    String.join(", ", names.subList(0, MOST_NAMES - 1)),
                    names.size() - MOST_NAMES + 1);
    boolean any = names.equals(List.of(""));
    String subject = item.subject();
    return switch (item.side()) {
      case API -> "Calls";
      case CALL -> calls;
      case REQUEST ->
          subject.isEmpty()
              ? "The body of " + calls
              : "Parameter `%s` of %s".formatted(subject.replace("[]", ""), calls);
      case ANSWER ->
          subject.isEmpty()
              ? "The answer of " + calls
              : "Property `%s` in the answer of %s".formatted(subject, calls);
      case ERROR -> "Error `%s` of %s".formatted(subject, any ? "any call" : calls);
    };
  }
}
