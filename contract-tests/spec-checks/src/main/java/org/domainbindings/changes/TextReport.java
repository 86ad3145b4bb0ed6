package org.domainbindings.changes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.changes.ProviderReport.GeneratedFile;

/** A report for a terminal. */
final class TextReport {

  private static final int MOST_FACTS = 5;
  private static final int MOST_CONTRACTS = 6;
  private static final int MOST_LINES_OF_DIFF = 200;

  private final Report report;
  private final StringBuilder text = new StringBuilder();

  private TextReport(Report report) {
    this.report = report;
  }

  static String of(Report report) {
    TextReport written = new TextReport(report);
    written.write();
    return written.text.toString();
  }

  private void write() {
    line("Changes since " + report.since());
    line("");
    report.providers().forEach(this::write);
    line(report.advice());
  }

  private void write(ProviderReport provider) {
    line(provider.provider());
    if (!provider.problem().isEmpty()) {
      line("  No client can be generated: " + provider.problem());
    }
    for (Severity severity : Severity.values()) {
      List<Change> changes =
          provider.changes().stream().filter(change -> change.severity() == severity).toList();
      if (!changes.isEmpty()) {
        line("  " + severity.title());
        changes.forEach(this::write);
      }
    }
    writeJava(provider.java());
    writeList(
        "  Ledger", provider.ledger().stream().map(each -> each.place() + " " + each.sentence()));
    writeList("  To do", provider.toDo().stream());
    writeFiles(provider.files());
    line("");
  }

  private void write(Change change) {
    line(
        "    %s: %s (%s:%d)"
            .formatted(
                change.side().title(),
                change.sentence(),
                change.place().file(),
                change.place().line()));
    change.facts().stream().limit(MOST_FACTS).forEach(fact -> line("        fact      " + fact));
    if (change.facts().size() > MOST_FACTS) {
      line("                  and %d more".formatted(change.facts().size() - MOST_FACTS));
    }
    if (!change.interactions().isEmpty()) {
      line("        contracts " + contracts(change));
    }
  }

  private static String contracts(Change change) {
    int all = change.interactions().size();
    return "%d: %s%s"
        .formatted(
            all,
            change.interactions().stream().limit(MOST_CONTRACTS).collect(Collectors.joining("; ")),
            all > MOST_CONTRACTS ? "; and %d more".formatted(all - MOST_CONTRACTS) : "");
  }

  private void writeJava(List<JavaChange> changes) {
    writeList(
        "  In Java",
        changes.stream()
            .map(
                change ->
                    "%s: %s %s%s"
                        .formatted(
                            change.severity().title().toLowerCase(Locale.ROOT),
                            change.member(),
                            change.sentence(),
                            change.advice().isEmpty() ? "" : ": " + change.advice())));
  }

  private void writeList(String title, Stream<String> entries) {
    List<String> all = entries.toList();
    if (!all.isEmpty()) {
      line(title);
      all.forEach(entry -> line("    " + entry.replace("\n", "\n      ")));
    }
  }

  private void writeFiles(List<GeneratedFile> files) {
    if (files.isEmpty()) {
      return;
    }
    line("  Generated files");
    files.forEach(
        file ->
            line(
                "    %s +%d -%d %s"
                    .formatted(file.name(), file.added(), file.removed(), file.fate())));
    List<String> diff = files.stream().flatMap(file -> file.readableDiff().stream()).toList();
    if (!diff.isEmpty()) {
      line("");
    }
    diff.stream().limit(MOST_LINES_OF_DIFF).forEach(changed -> line("    " + changed));
    if (diff.size() > MOST_LINES_OF_DIFF) {
      line("    and %d lines more".formatted(diff.size() - MOST_LINES_OF_DIFF));
    }
  }

  private void line(String line) {
    text.append(line.stripTrailing()).append('\n');
  }
}
