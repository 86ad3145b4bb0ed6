package org.domainbindings.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.domainbindings.chain.Json;
import org.domainbindings.specs.Ledger;
import org.domainbindings.specs.LedgerRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which facts and contracts a change affects, and the comparison with earlier revisions. */
class ProjectTest {

  private static final Path SPECS = Path.of("../../specs/src/main/resources");
  private static final Path WORKSHOP = Path.of("target", "changes");

  @TempDir private Path folder;
  private String spec;

  @BeforeEach
  void readSpec() throws IOException {
    spec = Files.readString(SPECS.resolve("openapi/dnspod.yaml"));
  }

  private ProviderReport change(String find, String replace) {
    assertThat(spec).contains(find);
    return new Project(folder, WORKSHOP)
        .compare(
            "dnspod",
            spec,
            spec.replace(find, replace),
            Optional.of(Ledger.of("dnspod")),
            List.of());
  }

  private void git(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        Stream.concat(
                Stream.of(
                    "git",
                    "-c",
                    "user.name=A",
                    "-c",
                    "user.email=a@example.com",
                    "-c",
                    "commit.gpgsign=false"),
                Stream.of(arguments))
            .toList();
    Process git = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    assertThat(git.waitFor()).isZero();
  }

  /** A checkout with the specs of this one, released as 0.1.0. */
  private Project release() throws IOException, InterruptedException {
    for (String file : List.of("openapi/dnspod.yaml", "documents/dnspod.tsv")) {
      Path target = folder.resolve("specs/src/main/resources").resolve(file);
      Files.createDirectories(target.getParent());
      Files.copy(SPECS.resolve(file), target);
    }
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "Release");
    git("tag", "v0.1.0");
    return new Project(folder, WORKSHOP);
  }

  private void edit(String file, String find, String replace) throws IOException {
    Path path = folder.resolve("specs/src/main/resources").resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(find);
    Files.writeString(path, text.replace(find, replace));
  }

  @Test
  void namesAffectedFactsAndContracts() {
    Change change = change("required: [domain,", "required: [").changes().get(0);
    assertThat(change.sentence()).startsWith("Parameter `domain` of Domain.Acquiresend");
    assertThat(change.facts())
        .singleElement()
        .asString()
        .contains("dnspod.tsv", "domain", "required");
    assertThat(change.interactions()).isNotEmpty();
  }

  @Test
  void namesNoContract_whenOnlyProseChanges() {
    ProviderReport report =
        change("summary: Send the verification code", "summary: Mail the verification code");
    assertThat(report.changes()).as(report.problem()).isNotEmpty();
    assertThat(report.changes()).allMatch(change -> change.interactions().isEmpty());
  }

  @Test
  void comparesWithLastRelease_orAnyRevision() throws IOException, InterruptedException {
    Project project = release();
    assertThat(project.git().lastRelease()).contains("v0.1.0");
    assertThat(project.compare("v0.1.0", "0.1.0").mostSevere()).isEmpty();
    edit("openapi/dnspod.yaml", "operationId: ", "operationId: really");
    Report report = project.compare("HEAD~0", "0.1.1-SNAPSHOT");
    assertThat(report.mostSevere()).contains(Severity.BREAKING);
    assertThat(project.compare("v0.1.0", "0.1.1-SNAPSHOT").isVersionTooLow()).isTrue();
    assertThatThrownBy(() -> project.compare("v0.0.9", "0.1.0"))
        .hasMessage("git knows no revision v0.0.9");
  }

  @Test
  void reportsChangesOfLedger() throws IOException, InterruptedException {
    Project project = release();
    LedgerRow row = LedgerRow.ofDocument("dnspod").get(3);
    String fact =
        String.join(
            "\t",
            row.fact().operation(),
            row.fact().kind(),
            row.fact().name(),
            row.fact().attribute(),
            "");
    edit("documents/dnspod.tsv", fact + row.fact().value(), fact + "other");
    List<LedgerChange> changes = project.compare("v0.1.0", "0.1.0").providers().get(0).ledger();
    assertThat(changes)
        .extracting(LedgerChange::sentence)
        .containsExactly(
            "changed: %s = other, was %s".formatted(row.fact().subject(), row.fact().value()));
  }

  @ParameterizedTest
  @CsvSource({
    "text, 'errors: '",
    "markdown, '**Breaking**'",
    "notes, '## 0.2.0'",
    "json, '\"verdict\": \"breaking\"'",
  })
  void writesReport_inEachFormat(String format, String expected)
      throws IOException, InterruptedException {
    release();
    edit("openapi/dnspod.yaml", "operationId: ", "operationId: really");
    edit(
        "openapi/dnspod.yaml",
        "x-error-codes:",
        "x-error-codes:\n        - {code: \"99\", description: New}");
    String report =
        Changes.report(
            Map.of("project", folder.toString(), "version", "0.1.0-SNAPSHOT", "format", format));
    assertThat(report).contains(expected).doesNotContain("{value}", "{before}", "{after}");
    if (format.equals("json")) {
      assertThat(Json.read(report)).isInstanceOf(Map.class);
    }
  }

  @Test
  void refusesUnknownFormat() {
    assertThatThrownBy(() -> Changes.report(Map.of("format", "pdf")))
        .hasMessage("The format pdf is none of text, markdown, json, notes");
  }
}
