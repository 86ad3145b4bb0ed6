package org.domainbindings.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.domainbindings.generator.spec.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which version a change requires, and that the poms have at least that version. */
class VersionTest {

  private static Report report(String since, String version, Severity mostSevere) {
    Change change =
        new Change(
            mostSevere,
            List.of(),
            "",
            "",
            "",
            "",
            new Place("", 0, ""),
            List.of(),
            new TreeSet<>());
    ProviderReport provider =
        new ProviderReport(
            "freenom", List.of(change), List.of(), List.of(), List.of(), List.of(), "");
    return new Report(since, since.startsWith("v"), version, List.of(provider));
  }

  @ParameterizedTest
  @CsvSource({
    "v1.2.3, BREAKING, 2.0.0",
    "v1.2.3, COMPATIBLE, 1.3.0",
    "v1.2.3, DOCUMENTATION, 1.2.4",
    "v0.2.3, BREAKING, 0.3.0",
    "v0.2.3, COMPATIBLE, 0.2.4",
    "v0.2.3, DOCUMENTATION, 0.2.4",
  })
  void requiresNextVersion_byMostSevereChange(String since, Severity mostSevere, String lowest) {
    assertThat(report(since, "9.0.0", mostSevere).lowestVersion())
        .map(Version::toString)
        .contains(lowest);
  }

  @ParameterizedTest
  @CsvSource({
    "1.3.0-SNAPSHOT, COMPATIBLE, false",
    "1.3.0, COMPATIBLE, false",
    "2.0.0-SNAPSHOT, COMPATIBLE, false",
    "1.2.4-SNAPSHOT, COMPATIBLE, true",
    "1.2.3-SNAPSHOT, DOCUMENTATION, true",
    "1.9.0, BREAKING, true",
  })
  void refusesVersion_thatIsTooLow(String version, Severity mostSevere, boolean refused) {
    assertThat(report("v1.2.3", version, mostSevere).isVersionTooLow()).isEqualTo(refused);
  }

  @Test
  void acceptsAnyVersion_beforeFirstRelease() {
    Report report = report("HEAD", "0.1.0-SNAPSHOT", Severity.BREAKING);
    assertThat(report.isVersionTooLow()).isFalse();
    assertThat(report.advice())
        .isEqualTo("This is a major change. Nothing was released yet, so any version will do.");
  }

  @Test
  void explains_whenVersionIsTooLow() {
    assertThat(report("v0.1.0", "0.1.1-SNAPSHOT", Severity.BREAKING).advice())
        .isEqualTo(
            "This is a major change: after 0.1.0 comes 0.2.0 at least, as the version still begins"
                + " with 0. The poms say 0.1.1-SNAPSHOT, which is too low: raise it with mvn"
                + " versions:set -DnewVersion=0.2.0-SNAPSHOT");
  }

  @Test
  void refusesInvalidVersion() {
    assertThatThrownBy(() -> Version.of("latest")).hasMessage("latest is no version such as 1.2.3");
  }

  /** The check of this build. */
  @Test
  void versionOfPoms_allowsChangesSinceLastRelease() {
    Project project = new Project(Path.of("..", "..").normalize(), Path.of("target", "changes"));
    Optional<String> release = project.git().lastRelease();
    Optional<Report> report =
        release.map(tag -> project.compare(tag, System.getProperty("project.version")));
    assertThat(report.filter(Report::isVersionTooLow).map(TextReport::of)).isEmpty();
  }
}
