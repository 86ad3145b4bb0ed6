package org.domainbindings.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.domainbindings.chain.Json;

/** A report for programs. */
final class JsonReport {

  private JsonReport() {}

  static String of(Report report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("since", report.since());
    tree.put("version", report.version());
    tree.put("verdict", report.mostSevere().map(JsonReport::name).orElse("none"));
    tree.put("level", report.mostSevere().map(Version::level).orElse("none"));
    tree.put("lowestVersion", report.lowestVersion().map(Version::toString).orElse(""));
    tree.put("versionTooLow", report.isVersionTooLow());
    tree.put("advice", report.advice());
    tree.put("providers", report.providers().stream().map(JsonReport::provider).toList());
    return Json.indented(tree) + "\n";
  }

  private static Map<String, Object> provider(ProviderReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("provider", report.provider());
    tree.put("problem", report.problem());
    tree.put("changes", report.changes().stream().map(JsonReport::change).toList());
    tree.put(
        "java",
        report.java().stream()
            .map(
                change ->
                    tree(
                        "verdict", name(change.severity()),
                        "member", change.member(),
                        "sentence", change.sentence(),
                        "advice", change.advice()))
            .toList());
    tree.put(
        "ledger",
        report.ledger().stream()
            .map(
                change ->
                    tree(
                        "subject", change.subject(),
                        "before", change.before(),
                        "after", change.after(),
                        "place", change.place()))
            .toList());
    tree.put("toDo", report.toDo());
    tree.put(
        "generatedFiles",
        report.files().stream()
            .map(file -> tree("name", file.name(), "diff", String.join("\n", file.diff())))
            .toList());
    return tree;
  }

  private static Map<String, Object> change(Change change) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("verdict", name(change.severity()));
    tree.put("side", change.side().key());
    tree.put("operations", change.items().stream().map(Item::operation).distinct().toList());
    tree.put("subject", change.item().subject());
    tree.put("attribute", change.item().attribute());
    tree.put("value", change.item().element());
    tree.put("change", change.how());
    tree.put("before", change.before());
    tree.put("after", change.after());
    tree.put("sentence", change.sentence());
    tree.put("place", change.place().file() + ":" + change.place().line());
    tree.put("facts", change.facts());
    tree.put("contracts", List.copyOf(change.interactions()));
    return tree;
  }

  private static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> tree(String... entries) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      tree.put(entries[i], entries[i + 1]);
    }
    return tree;
  }
}
