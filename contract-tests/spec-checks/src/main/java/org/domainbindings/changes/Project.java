package org.domainbindings.changes;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.domainbindings.changes.ProviderReport.GeneratedFile;
import org.domainbindings.generator.UnsupportedSpecException;
import org.domainbindings.generator.spec.Spec;
import org.domainbindings.generator.spec.SpecException;
import org.domainbindings.specs.Ledger;
import org.domainbindings.specs.LedgerComparison;
import org.domainbindings.specs.LedgerRow;

/**
 * A checkout of this project.
 *
 * @param root its folder
 * @param workshop a folder for generated clients
 */
record Project(Path root, Path workshop) {

  private static final String SPECS = "specs/src/main/resources/openapi";
  private static final String LEDGERS = "specs/src/main/resources/documents";
  private static final String NOTHING = "openapi: 3.0.3\npaths: {}\n";

  Git git() {
    return new Git(root);
  }

  /** Compares the working tree with a revision. */
  Report compare(String revision, String version) {
    if (!git().knows(revision)) {
      throw new IllegalArgumentException("git knows no revision " + revision);
    }
    List<ProviderReport> reports =
        providers(revision).stream()
            .map(provider -> reportOf(provider, revision))
            .filter(report -> !report.isEmpty())
            .toList();
    return new Report(
        revision, Version.isVersion(revision) && revision.startsWith("v"), version, reports);
  }

  private SortedSet<String> providers(String revision) {
    SortedSet<String> providers = new TreeSet<>();
    try (Stream<Path> files = Files.list(root.resolve(SPECS))) {
      Stream.concat(
              files.map(file -> file.getFileName().toString()),
              git().list(revision, SPECS).stream())
          .filter(file -> file.endsWith(".yaml") && !file.endsWith(".overlay.yaml"))
          .forEach(file -> providers.add(file.substring(0, file.length() - ".yaml".length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return providers;
  }

  private ProviderReport reportOf(String provider, String revision) {
    Optional<String> specBefore = git().read(revision, SPECS + "/" + provider + ".yaml");
    Optional<String> specAfter = present(SPECS + "/" + provider + ".yaml");
    List<LedgerRow> ledgerBefore = ledger(provider, git().read(revision, ledger(provider)));
    List<LedgerRow> ledgerAfter = ledger(provider, present(ledger(provider)));
    List<LedgerChange> ledgerChanges = LedgerChange.between(ledgerBefore, ledgerAfter);
    if (lines(specBefore.orElse("")).equals(lines(specAfter.orElse("")))) {
      return new ProviderReport(
          provider, List.of(), List.of(), List.of(), ledgerChanges, List.of(), "");
    }
    Optional<Ledger> ledger =
        ledgerAfter.isEmpty() || specAfter.isEmpty()
            ? Optional.empty()
            : Optional.of(Ledger.of(provider));
    return compare(
        provider, specBefore.orElse(NOTHING), specAfter.orElse(NOTHING), ledger, ledgerChanges);
  }

  /**
   * Compares two specs of a provider.
   *
   * @param ledger the ledger, for the facts and contracts that a change affects
   */
  ProviderReport compare(
      String provider,
      String specBefore,
      String specAfter,
      Optional<Ledger> ledger,
      List<LedgerChange> ledgerChanges) {
    List<JavaChange> java = List.of();
    List<GeneratedFile> files = List.of();
    List<Change> changes = List.of();
    String problem = "";
    try {
      Spec before = Spec.of(specBefore, provider + ".yaml");
      Spec after = Spec.of(specAfter, provider + ".yaml");
      List<Difference> differences = Difference.between(before, after);
      if (!specBefore.equals(NOTHING) && !specAfter.equals(NOTHING)) {
        try {
          GeneratedClient old = generate(specBefore, provider);
          GeneratedClient current = generate(specAfter, provider);
          java = JavaComparison.between(old.jar(), current.jar());
          files = files(old, current);
        } catch (UnsupportedSpecException | IllegalArgumentException e) {
          problem = String.valueOf(e.getMessage()).strip();
        }
      }
      Severity inJava =
          java.stream().map(JavaChange::severity).reduce(Severity.DOCUMENTATION, Severity::or);
      changes =
          new SpecComparison(
                  before,
                  after,
                  ledger.map(Ledger::operationsByTitle).orElse(Map.of()),
                  ledger.map(Affected::of).orElseGet(Affected::nothing),
                  inJava)
              .changes(differences);
    } catch (SpecException e) {
      problem = String.valueOf(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<String> toDo =
        ledger
            .map(known -> LedgerComparison.of(org.domainbindings.specs.Spec.of(provider), known))
            .map(LedgerComparison::problems)
            .orElse(List.of());
    return new ProviderReport(provider, changes, java, files, ledgerChanges, toDo, problem);
  }

  private static String ledger(String provider) {
    return LEDGERS + "/" + provider + ".tsv";
  }

  private static List<LedgerRow> ledger(String provider, Optional<String> text) {
    return text.map(rows -> LedgerRow.ofDocument(provider + ".tsv", rows)).orElse(List.of());
  }

  private Optional<String> present(String file) {
    Path path = root.resolve(file);
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GeneratedClient generate(String spec, String provider) throws IOException {
    Path built = root.resolve("generated-client").resolve(provider).resolve("target");
    return GeneratedClient.of(spec, provider, workshop, built);
  }

  private static List<GeneratedFile> files(GeneratedClient before, GeneratedClient after) {
    SortedSet<String> names = new TreeSet<>(before.sources().keySet());
    names.addAll(after.sources().keySet());
    List<GeneratedFile> files = new ArrayList<>();
    for (String name : names) {
      List<String> old = lines(before.sources().getOrDefault(name, ""));
      List<String> current = lines(after.sources().getOrDefault(name, ""));
      if (!old.equals(current)) {
        String shortName = name.substring(name.lastIndexOf('/') + 1);
        files.add(
            new GeneratedFile(
                shortName,
                old.isEmpty() ? "new" : current.isEmpty() ? "gone" : "",
                UnifiedDiffUtils.generateUnifiedDiff(
                    name, name, old, DiffUtils.diff(old, current), 2)));
      }
    }
    return files;
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
