package org.domainbindings.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Tests how changes of a spec are rated and described: each row of the table is one change. */
@Execution(ExecutionMode.CONCURRENT)
class SpecChangesTest {

  private static final Path WORKSHOP = Path.of("target", "changes");
  private static final Project PROJECT = new Project(Path.of("..", ".."), WORKSHOP);

  private static String spec() throws IOException {
    return Files.readString(Path.of("src/test/resources/changes/zones.yaml")).replace("\r\n", "\n");
  }

  private static ProviderReport compare(String before, String after) {
    return PROJECT.compare("zones", before, after, Optional.empty(), List.of());
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/changes/changes.csv",
      numLinesToSkip = 1,
      ignoreLeadingAndTrailingWhitespace = true)
  void ratesChange(String change, String find, String replace, Severity verdict, String sentence)
      throws IOException {
    String before = spec();
    String after = before.replace(find, replace == null ? "" : replace);
    assertThat(after).as("the change is made").isNotEqualTo(before);
    ProviderReport report = compare(before, after);
    assertThat(report.problem()).isEmpty();
    assertThat(report.mostSevere()).as("%s", report).contains(verdict);
    assertThat(report.changes())
        .filteredOn(told -> told.sentence().contains(sentence))
        .as("%s", report.changes())
        .extracting(Change::severity)
        .contains(verdict);
  }

  @Test
  void reportsNothing_whenNothingChanged() throws IOException {
    assertThat(compare(spec(), "# A comment.\n" + spec()).isEmpty()).isTrue();
  }

  @Test
  void givesAdvice_whenJavaBreaks() throws IOException {
    ProviderReport report =
        compare(
            spec(),
            spec()
                .replace(
                    "              required: [zonename]\n              properties",
                    "              properties")
                .replace("enum: [PRIMARY, SECONDARY, STUB]", "enum: [PRIMARY, STUB]"));
    assertThat(report.java())
        .filteredOn(change -> change.severity() == Severity.BREAKING)
        .extracting(change -> change.member() + " " + change.sentence() + ": " + change.advice())
        .contains(
            "CreateZoneRequest.builder(String) is gone: call CreateZoneRequest.builder()",
            "Kind.SECONDARY is gone: if the value is still needed, write Kind.of(…)");
  }

  @Test
  void reportsProblem_whenNoClientCanBeGenerated() throws IOException {
    ProviderReport report = compare(spec(), spec().replace("schemas/Kind\"", "schemas/Sort\""));
    assertThat(report.problem()).contains("zones.yaml:34").contains("schemas/Sort leads nowhere");
  }

  @Test
  void reportsSharedChangeOnce() throws IOException {
    ProviderReport report =
        compare(spec(), spec().replace("format: date\n", "format: date-time\n"));
    assertThat(report.changes()).hasSize(1);
    assertThat(report.changes().get(0).items())
        .extracting(Item::operation)
        .containsExactly("listZones", "createZone");
  }
}
