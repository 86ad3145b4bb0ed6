package org.domainbindings.mutations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.domainbindings.chain.PactFile;
import org.domainbindings.chain.clients.ClientComparison;
import org.domainbindings.chain.clients.ClientComparison.Difference;
import org.domainbindings.chain.pacts.SpecCheck;
import org.domainbindings.specs.Fact;
import org.domainbindings.specs.FactsBeyondSpecs;
import org.domainbindings.specs.Ledger;
import org.domainbindings.specs.LedgerComparison;
import org.domainbindings.specs.Operation;
import org.domainbindings.specs.Spec;
import org.domainbindings.specs.Table;
import org.yaml.snakeyaml.Yaml;

/** Changes a spec, which its comparisons with ledger, client and pact must report. */
final class SpecMutations {

  /** Facts that are stated in several places, so that no single change removes them. */
  private static final Map<Fact, String> STATED_IN_MANY_PLACES =
      Map.of(
          rule("methods-used", "allows", "GET"), "nine functions are read with it",
          rule("methods-used", "allows", "POST"), "seven functions are called with it",
          rule("authorization", "needed-by", "most functions"), "nineteen functions need it");

  private SpecMutations() {}

  private static Fact rule(String name, String attribute, String value) {
    return new Fact(Fact.EVERY_OPERATION, "rule", name, attribute, value);
  }

  /** Returns all changes, and the facts of the ledger, each of which some change must remove. */
  static Stream<Mutation> againstLedger(String provider) {
    Spec spec = Spec.copyOf(provider);
    Ledger ledger = Ledger.of(provider);
    Map<String, Ledger> bySection = new HashMap<>();
    ledger.operationsByTitle().forEach((title, name) -> bySection.put(title, ledger.only(name)));
    Set<Fact> removed = new HashSet<>();
    Stream<Mutation> changes =
        changes(
            Check.SPEC_AGAINST_LEDGER,
            spec,
            change -> {
              // Facts of other operations cannot have changed, and take long to compare.
              String section = change.section();
              LedgerComparison comparison =
                  change.ofWholeSpec()
                      ? LedgerComparison.of(spec, ledger)
                      : LedgerComparison.ofOperation(spec, bySection.get(section), section);
              comparison.unstated().forEach(removed::add);
              return comparison.problems().stream();
            });
    Stream<Mutation> facts =
        ledger.facts().keySet().stream()
            .map(
                fact ->
                    new Mutation(
                        "no change removes " + fact,
                        () -> removed.contains(fact),
                        () -> reasonToKeep(fact)));
    return Stream.concat(changes, facts);
  }

  private static Optional<String> reasonToKeep(Fact fact) {
    return STATED_IN_MANY_PLACES.containsKey(fact)
        ? Optional.of("it is stated in many places")
        : Optional.ofNullable(FactsBeyondSpecs.REASONS.get(fact))
            .map(reason -> "no spec states it");
  }

  static Stream<Mutation> againstClient(String provider) {
    Spec spec = Spec.copyOf(provider);
    ClientComparison whole = ClientComparison.of(spec);
    Map<String, ClientComparison> bySection = new HashMap<>();
    for (Operation operation : spec.operations()) {
      bySection.put(operation.section(), whole.ofOperation(operation.section()));
    }
    return changes(
        Check.CLIENT_AGAINST_SPEC,
        spec,
        change -> {
          String section = change.section();
          ClientComparison comparison =
              change.ofWholeSpec()
                  ? whole.again(spec.operations())
                  : bySection.get(section).again(spec.operations(section));
          return comparison.differences().stream().map(Difference::message);
        });
  }

  private static Stream<Mutation> changes(
      Check check, Spec spec, Function<SpecChange, Stream<String>> report) {
    Stream<Mutation> changes =
        SpecChanges.of(spec).stream()
            .filter(change -> change.reports().names().containsKey(check))
            .map(change -> mutation(change, change.reports().names().get(check), report));
    Map<String, Object> unchanged = Spec.of(spec.provider()).content();
    return Stream.concat(
        changes,
        Stream.of(Mutation.of("changes are reverted", () -> spec.content().equals(unchanged))));
  }

  private static Mutation mutation(
      SpecChange change, String name, Function<SpecChange, Stream<String>> report) {
    return Mutation.of(
        change.what() + " (" + name + ")",
        () ->
            change.whileApplied(
                () -> report.apply(change).anyMatch(problem -> problem.contains(name))));
  }

  /** Returns the changes in {@code spec-changes.tsv}, with which the pact is no longer valid. */
  static Stream<Mutation> againstPact(String provider) {
    return Table.read("/mutations/spec-changes.tsv", 5).rows().stream()
        .filter(row -> row.column(0).equals(provider))
        .map(row -> Mutation.of(row.columns().toString(), () -> breaksPact(row)));
  }

  private static boolean breaksPact(Table.Row row) {
    Spec spec = Spec.copyOf(row.column(0));
    Map<String, Object> place = spec.at(row.column(1)).entries();
    change(place, row.column(2), row.column(3));
    SpecCheck check = SpecCheck.of(spec);
    return PactFile.of(spec.provider()).interactions().stream()
        .flatMap(interaction -> check.problems(interaction).stream())
        .anyMatch(problem -> problem.contains(row.column(4)));
  }

  /** Gives an entry another name, or another value. */
  private static void change(Map<String, Object> place, String entry, String change) {
    if (change.endsWith(":")) {
      SpecChange.rename(entry, change.substring(0, change.length() - 1)).accept(place);
    } else {
      place.put(entry, new Yaml().load(change));
    }
  }
}
