package org.domainbindings.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.changes.ProviderReport.GeneratedFile;

/** A report for a pull request, or for the changelog of a release. */
final class MarkdownReport {

  private static final int MOST_CONTRACTS = 12;

  private MarkdownReport() {}

  /** Writes the report for a pull request. */
  static String of(Report report) {
    StringBuilder text = new StringBuilder();
    text.append("## Changes since ").append(report.since()).append("\n\n");
    text.append(report.advice()).append('\n');
    for (ProviderReport provider : report.providers()) {
      text.append("\n### ").append(provider.provider()).append('\n');
      if (!provider.problem().isEmpty()) {
        text.append("\nNo client can be generated:\n\n```\n");
        text.append(provider.problem().strip()).append("\n```\n");
      }
      for (Severity severity : Severity.values()) {
        list(
            text,
            severity.title(),
            provider.changes().stream()
                .filter(change -> change.severity() == severity)
                .map(MarkdownReport::entry));
      }
      list(text, "In Java", provider.java().stream().map(MarkdownReport::entry));
      list(
          text,
          "The document",
          provider.ledger().stream().map(each -> each.sentence() + " (" + each.place() + ")"));
      list(text, "To do", provider.toDo().stream().map(each -> each.replace("\n", "\n  ")));
      if (!provider.files().isEmpty()) {
        text.append("\n<details><summary>Generated files that change: ");
        text.append(provider.files().size()).append("</summary>\n\n```diff\n");
        for (GeneratedFile file : provider.files()) {
          text.append(
                  "# %s: %d lines added, %d removed %s"
                      .formatted(file.name(), file.added(), file.removed(), file.fate())
                      .strip())
              .append('\n');
          file.readableDiff().forEach(line -> text.append(line).append('\n'));
        }
        text.append("```\n\n</details>\n");
      }
    }
    return text.toString();
  }

  /** Writes the changelog of a release, with only what callers have to know. */
  static String notes(Report report) {
    StringBuilder text = new StringBuilder();
    String version =
        report
            .lowestVersion()
            .map(lowest -> report.isVersionTooLow() ? lowest : Version.of(report.version()))
            .map(Version::toString)
            .orElseGet(() -> report.version().replace("-SNAPSHOT", ""));
    text.append("## ").append(version).append('\n');
    for (Severity severity : Severity.values()) {
      List<String> entries = new ArrayList<>();
      for (ProviderReport provider : report.providers()) {
        provider.changes().stream()
            .filter(change -> change.severity() == severity)
            .forEach(change -> entries.add(provider.provider() + ": " + change.sentence() + "."));
        provider.java().stream()
            .filter(change -> severity == Severity.BREAKING && change.severity() == severity)
            .forEach(change -> entries.add(provider.provider() + ": " + entry(change) + "."));
      }
      list(text, severity.title(), entries.stream());
    }
    return text.toString();
  }

  private static void list(StringBuilder text, String title, Stream<String> entries) {
    List<String> all = entries.toList();
    if (!all.isEmpty()) {
      text.append("\n**").append(title).append("**\n\n");
      all.forEach(entry -> text.append("- ").append(entry).append('\n'));
    }
  }

  private static String entry(Change change) {
    StringBuilder entry = new StringBuilder(change.sentence());
    entry.append(" (").append(change.place().file()).append(':').append(change.place().line());
    entry.append(')');
    change.facts().stream().limit(3).forEach(fact -> entry.append("\n  - fact: ").append(fact));
    if (!change.interactions().isEmpty()) {
      List<String> names = List.copyOf(change.interactions());
      entry.append("\n  - contracts: ");
      entry.append(String.join("; ", names.subList(0, Math.min(MOST_CONTRACTS, names.size()))));
      if (names.size() > MOST_CONTRACTS) {
        entry.append("; and ").append(names.size() - MOST_CONTRACTS).append(" more");
      }
    }
    return entry.toString();
  }

  private static String entry(JavaChange change) {
    return "`%s` %s%s"
        .formatted(
            change.member(),
            change.sentence(),
            change.advice().isEmpty() ? "" : ": " + change.advice());
  }
}
