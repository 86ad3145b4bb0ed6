package org.domainbindings.chain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.domainbindings.chain.PactFile;
import org.domainbindings.chain.XmlTree;
import org.domainbindings.chain.report.Outcome.Role;
import org.domainbindings.specs.LedgerRow;
import org.junit.jupiter.api.Test;

/** The report shows the outcomes of tests. */
class ReportTest {

  private static final String PING = "freenom: pings";

  /** A fact of service/ping only, which few interactions show. */
  private static final String FACT = "property <b>timestamp</b> returned-for";

  private static String page(Outcome... outcomes) {
    return Report.of(new Outcomes(List.of(outcomes)), Instant.parse("2026-11-25T10:15:30.5Z"));
  }

  private static Outcome outcome(Role role, String subject, String message) {
    return new Outcome(role, subject, message.isEmpty(), message);
  }

  private static Outcome[] pings(String recording, String replay) {
    return Stream.of(PING, PING + ", in XML")
        .flatMap(
            ping ->
                Stream.of(
                    outcome(Role.RECORDED, ping, recording), outcome(Role.REPLAYED, ping, replay)))
        .toArray(Outcome[]::new);
  }

  /** The part of the page about the fact. */
  private static String fact(String page) {
    int at = page.indexOf(FACT);
    return page.substring(page.lastIndexOf("<li ", at), page.indexOf("</li>", at));
  }

  private static List<String> all(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(found -> found.group(1)).toList();
  }

  @Test
  void showsEveryFact_once() {
    assertThat(all("<li id=\"f-([a-z]+-tsv-\\d+)\"", page()))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of("dnspod", "alidns", "freenom")
                .flatMap(provider -> LedgerRow.ofDocument(provider).stream())
                .map(row -> row.at().replaceAll("[.:]", "-"))
                .toList());
  }

  @Test
  void showsEveryInteraction_once() {
    assertThat(all("<details class=\"interaction\" id=\"i-([a-z]+-\\d+)\"", page()))
        .containsExactlyInAnyOrderElementsOf(
            PactFile.allInteractions().stream()
                .map(interaction -> interaction.provider() + "-" + interaction.line())
                .toList());
  }

  @Test
  void hasNoBrokenLinks() {
    String page = page();
    assertThat(all(" id=\"([^\"]*)\"", page)).doesNotHaveDuplicates();
    assertThat(all(" id=\"([^\"]*)\"", page)).containsAll(all(" href=\"#([^\"]*)\"", page));
    assertThat(all(" href=\"([^#\"]+)\"", page).stream().distinct())
        .hasSize(12)
        .filteredOn(file -> !file.startsWith("faults-")) // written by the tests of the adapters
        .map(file -> Path.of("..", "target", "report").resolve(file).normalize())
        .allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void isWellFormed_andNeedsNeitherNetworkNorScripts() {
    String page = page();
    assertThat(XmlTree.read(page.substring(page.indexOf("<html"))).root()).isEqualTo("html");
    assertThat(page).doesNotContain("<script", "<link", "<img", " src=", "url(", "@import");
  }

  @Test
  void leavesFactsOpen_whenTheirTestsHaveNotRun() {
    assertThat(fact(page())).contains("class=\"open\"", "Contract: not run", "Provider: not run");
  }

  @Test
  void showsThatFactHolds_whenEachLinkDoes() {
    assertThat(fact(page(pings("", ""))))
        .contains(
            "class=\"passed\"",
            "Spec: holds",
            "Java: holds",
            "Contract: holds",
            "Provider: holds",
            "freenom.tsv:90",
            ">freenom.yaml:",
            ">pings<");
  }

  @Test
  void showsThatFactIsBroken_whenOneLinkIs() {
    String page = page(pings("", "It answers <nothing>"));
    assertThat(fact(page)).contains("class=\"broken\"", "Contract: holds", "Provider: broken");
    assertThat(page).contains("freenom: pings</a>: It answers &lt;nothing&gt;</li>");
    assertThat(fact(page(pings("No call", "")))).contains("Contract: broken", "Provider: holds");
  }

  @Test
  void namesTestsThatFailed() {
    assertThat(page(outcome(Role.TEST, "org.example.SomeTest.works", "It does not")))
        .contains("1 tests, 1 of them failed", "SomeTest.works: It does not</li>");
  }

  @Test
  void showsWhenItWasCreated() {
    assertThat(page()).contains("2026-11-25 10:15:30 UTC");
  }
}
