package org.domainbindings.contract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.domainbindings.contract.Outcome.Kind;

/** The outcomes of all contracts, as an HTML page and as XML for build servers. */
final class ContractReport {

  private final List<Outcome> outcomes;

  ContractReport(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  private long count(Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
  }

  boolean hasFailures() {
    return count(Kind.NOT_AS_DOCUMENTED) > 0;
  }

  /**
   * Returns whether anything was replayed: if everything was skipped, it must not look like a
   * success.
   */
  boolean hasReplayed() {
    return count(Kind.SKIPPED) < outcomes.size();
  }

  /** Returns a summary in one line. */
  String summary() {
    return "%d contracts as documented, %d not, %d skipped"
        .formatted(count(Kind.AS_DOCUMENTED), count(Kind.NOT_AS_DOCUMENTED), count(Kind.SKIPPED));
  }

  /** Writes {@code index.html} and {@code TEST-contracts.xml} into a folder. */
  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("index.html"), page());
    Files.writeString(folder.resolve("TEST-contracts.xml"), xml());
  }

  private String page() throws IOException {
    return """
           <!DOCTYPE html>
           <html lang="en">
           <head>
           <meta charset="utf-8">
           <meta name="viewport" content="width=device-width, initial-scale=1">
           <title>Contracts</title>
           <style>
           %s</style>
           </head>
           <body>
           <main>
           <h1>Contracts</h1>
           <p>%s.</p>
           %s</main>
           </body>
           </html>
           """
        .formatted(
            style(),
            summary(),
            outcomes.stream()
                .map(Outcome::provider)
                .distinct()
                .map(this::section)
                .collect(Collectors.joining()));
  }

  private static String style() throws IOException {
    try (InputStream css =
        Objects.requireNonNull(ContractReport.class.getResourceAsStream("/contract/report.css"))) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private String section(String provider) {
    String rows =
        outcomes.stream()
            .filter(outcome -> outcome.provider().equals(provider))
            .map(ContractReport::row)
            .collect(Collectors.joining());
    return """
           <h2>%s</h2>
           <div class="scroll" tabindex="0"><table>
           <thead><tr><th scope="col">Operation</th><th scope="col">Contract</th>\
           <th scope="col">Outcome</th></tr></thead>
           <tbody>
           %s</tbody></table></div>
           """
        .formatted(escaped(provider), rows);
  }

  private static String row(Outcome outcome) {
    String sign =
        switch (outcome.kind()) {
          case AS_DOCUMENTED -> "<span class=\"passed\">✓ as documented</span>";
          case NOT_AS_DOCUMENTED -> "<span class=\"broken\">✗ not as documented</span>";
          case SKIPPED -> "<span class=\"none\">– skipped</span>";
        };
    return "<tr><td>%s</td><td>%s</td><td>%s%s</td></tr>\n"
        .formatted(
            escaped(outcome.operation()),
            escaped(outcome.contract()),
            sign,
            outcome.reason().isEmpty() ? "" : "<pre>" + escaped(outcome.reason()) + "</pre>");
  }

  private String xml() {
    return outcomes.stream()
        .map(ContractReport::testCase)
        .collect(
            Collectors.joining(
                "",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite name="contracts" tests="%d" failures="%d" errors="0" skipped="%d">
                """
                    .formatted(outcomes.size(), count(Kind.NOT_AS_DOCUMENTED), count(Kind.SKIPPED)),
                "</testsuite>\n"));
  }

  private static String testCase(Outcome outcome) {
    String reason = escaped(outcome.reason());
    String content =
        switch (outcome.kind()) {
          case AS_DOCUMENTED -> "";
          case NOT_AS_DOCUMENTED -> "<failure>" + reason + "</failure>";
          case SKIPPED -> "<skipped message=\"" + reason + "\"/>";
        };
    return "  <testcase classname=\"%s.%s\" name=\"%s\" time=\"%d.%03d\">%s</testcase>\n"
        .formatted(
            escaped(outcome.provider()),
            escaped(outcome.operation()),
            escaped(outcome.contract()),
            outcome.duration().toSeconds(),
            outcome.duration().toMillisPart(),
            content);
  }

  /** Removes characters that XML does not allow, which a service under test may have sent. */
  private static String escaped(String text) {
    return text.replaceAll("[^\\t\\n\\x20-\\uD7FF\\uE000-\\uFFFD]", "\uFFFD")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
