package org.domainbindings.chain.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Records outcomes of tests, and writes a report even if they fail. */
class OutcomeRecorderTest {

  @TempDir private Path folder;

  static class Sample {

    @Test
    void passes(TestReporter reporter) {
      reporter.publishEntry("recorded", "freenom: one");
      reporter.publishEntry("recorded", "freenom: one, in XML");
    }

    @Test
    void fails(TestReporter reporter) {
      reporter.publishEntry("replayed", "freenom: other");
      throw new AssertionError("\nExpected:\n\t1\n");
    }

    @Test
    void isSkipped() {
      Assumptions.abort();
    }
  }

  static class Unable {

    @BeforeAll
    static void start() {
      throw new IllegalStateException("No port");
    }

    @Test
    void neverRuns() {}
  }

  private SurefireReports otherModules() {
    return new SurefireReports(folder, Instant.parse("2026-11-26T10:00:00Z"));
  }

  private void report(String module, String ended, String tests) throws IOException {
    Path file = folder.resolve(module).resolve("target/surefire-reports/TEST-org.example.xml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<testsuite>" + tests + "</testsuite>");
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse(ended)));
  }

  private List<String> run(Class<?> tests) throws IOException {
    LauncherConfig alone =
        LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .addLauncherSessionListeners(new OutcomeRecorder(folder, otherModules()))
            .build();
    try (LauncherSession session = LauncherFactory.openSession(alone)) {
      session
          .getLauncher()
          .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(tests)).build());
    }
    return Files.readAllLines(
        folder.resolve("outcomes").resolve(ProcessHandle.current().pid() + ".tsv"));
  }

  @Test
  void recordsTests_andTheirInteractions() throws IOException {
    String sample = Sample.class.getName();
    assertThat(run(Sample.class))
        .containsExactlyInAnyOrder(
            "TEST\t" + sample + ".passes\ttrue\t",
            "RECORDED\tfreenom: one\ttrue\t",
            "RECORDED\tfreenom: one, in XML\ttrue\t",
            "TEST\t" + sample + ".fails\tfalse\tExpected: 1",
            "REPLAYED\tfreenom: other\tfalse\tExpected: 1");
  }

  @Test
  void writesReport_evenIfTestsFail() throws IOException {
    run(Sample.class);
    assertThat(folder.resolve("index.html"))
        .content()
        .contains("2 tests, 1 of them failed", "Expected: 1");
  }

  @Test
  void includesOtherModules_ofSameBuild() throws IOException {
    report(
        "contract-tests/spec-checks",
        "2026-11-26T10:00:01Z",
        "<testcase classname=\"org.example.Specs\" name=\"agree(String)[1]\">"
            + "<failure message=\"&#10;No row\"/></testcase>"
            + "<testcase classname=\"org.example.Specs\" name=\"parse\"/>"
            + "<testcase classname=\"org.example.Specs\" name=\"wait\"><skipped/></testcase>");
    report("provider-adapters", "2026-11-26T09:59:59Z", "<testcase classname=\"A\" name=\"old\"/>");
    run(Sample.class);
    assertThat(folder.resolve("index.html"))
        .content()
        .contains("4 tests, 2 of them failed", "org.example.Specs.agree: No row");
  }

  @Test
  void recordsClass_whoseTestsCannotRun() throws IOException {
    assertThat(run(Unable.class))
        .containsExactly("TEST\t" + Unable.class.getName() + "\tfalse\tNo port");
  }
}
