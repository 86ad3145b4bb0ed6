package org.domainbindings.chain.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.chain.Exchange;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.evidence.Mark;
import org.domainbindings.chain.evidence.VerifiedFact;
import org.domainbindings.chain.evidence.VerifiedFact.Link;
import org.domainbindings.reference.Html;
import org.domainbindings.specs.Fact;

/**
 * The page that shows the status of each documented fact in each link of the chain.
 *
 * <p>Plain HTML and CSS, without scripts or external resources.
 */
final class Report {

  private static final List<String> PROVIDERS = List.of("dnspod", "alidns", "freenom");

  private final Outcomes outcomes;
  private final List<Section> sections = new ArrayList<>();
  private final List<String> otherProblems = new ArrayList<>();

  private Report(Outcomes outcomes) {
    this.outcomes = outcomes;
    for (String provider : PROVIDERS) {
      Chain chain = Chain.of(provider);
      otherProblems.addAll(chain.otherProblems());
      Map<String, List<VerifiedFact>> byOperation =
          chain.facts(outcomes).stream()
              .collect(
                  Collectors.groupingBy(
                      fact -> fact.fact().operation(), LinkedHashMap::new, Collectors.toList()));
      byOperation.forEach(
          (operation, facts) ->
              sections.add(
                  new Section(provider, operation, facts, interactions(chain, operation))));
    }
  }

  /** The interactions of an operation; those of no operation go with the facts about all. */
  private static List<Interaction> interactions(Chain chain, String operation) {
    return chain.exchanges().stream()
        .filter(
            exchange ->
                exchange.operation().equals(operation)
                    || exchange.operation().isEmpty() && operation.equals(Fact.EVERY_OPERATION))
        .map(Exchange::interaction)
        .toList();
  }

  /** Returns the page. */
  static String of(Outcomes outcomes, Instant now) {
    return new Report(outcomes).page(now);
  }

  private String page(Instant now) {
    return """
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>From document to provider</title>
<style>
%s</style>
</head>
<body>
<main>
<h1>From document to provider</h1>
<p>Every fact of three documents, and how each link of the chain held it when the tests ran,
%s.</p>
%s
%s
%s
%s
</main>
</body>
</html>
"""
        .formatted(
            style(),
            now.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ').replace("Z", " UTC"),
            totals(),
            problems(),
            overview(),
            PageParts.each(sections, section -> new SectionHtml(section, outcomes).html()));
  }

  private static String style() {
    try (InputStream css =
        Objects.requireNonNull(Report.class.getResourceAsStream("/contract/report.css"))) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<VerifiedFact> facts() {
    return sections.stream().flatMap(section -> section.facts().stream());
  }

  private String totals() {
    Map<Mark, Long> facts =
        facts().collect(Collectors.groupingBy(VerifiedFact::mark, Collectors.counting()));
    String counts =
        PageParts.each(
            List.of(Mark.values()),
            mark ->
                "<li class=\"%s\"><b>%d</b> %s %s</li>"
                    .formatted(
                        PageParts.style(mark),
                        facts.getOrDefault(mark, 0L),
                        PageParts.sign(mark),
                        mark.words()));
    long operations = sections.stream().filter(section -> !section.ofAll()).count();
    long interactions = sections.stream().mapToLong(s -> s.interactions().size()).sum();
    List<Outcome> tests = outcomes.tests();
    return """
           <ul class="totals">
           <li><b>%d</b> documented facts</li>
           %s
           </ul>
           <p>%d operations, %d interactions, %d tests, %d of them failed.
           What each call does when it meets a fault has pages of its own:
           <a href="faults-dnspod.html">DNSPod</a>, <a href="faults-alidns.html">Alidns</a>,
           <a href="faults-freenom.html">Freenom</a>.</p>
           """
        .formatted(
            facts().count(),
            counts,
            operations,
            interactions,
            tests.size(),
            tests.stream().filter(test -> !test.passed()).count());
  }

  private String problems() {
    List<String> problems =
        Stream.of(
                facts().flatMap(Report::problems),
                otherProblems.stream().map(Html::text),
                outcomes.failures().stream().map(this::failure))
            .flatMap(some -> some)
            .distinct()
            .map(problem -> "<li>" + problem + "</li>")
            .toList();
    return problems.isEmpty()
        ? ""
        : """
          <details class="problems" open="open">
          <summary>%d things are wrong</summary>
          <ul>
          %s
          </ul>
          </details>
          """
            .formatted(problems.size(), String.join("\n", problems));
  }

  private static Stream<String> problems(VerifiedFact fact) {
    return fact.problems().stream().map(problem -> PageParts.link("#" + fact.id(), problem));
  }

  /** A failed test, or its interaction. */
  private String failure(Outcome failure) {
    String subject =
        sections.stream()
            .flatMap(section -> section.interactions().stream())
            .filter(interaction -> interaction.toString().equals(failure.subject()))
            .map(interaction -> "#" + InteractionHtml.id(interaction))
            .map(target -> PageParts.link(target, failure.subject()))
            .findFirst()
            .orElseGet(() -> Html.text(failure.subject()));
    return subject + ": " + Html.text(failure.message());
  }

  private String overview() {
    return """
           <h2>The links, operation by operation</h2>
           <dl class="links">
           %s
           </dl>
           <p>Where a link has nothing to check, there is a dash.</p>
           <table>
           <thead><tr><th>Operation</th>%s</tr></thead>
           <tbody>
           %s
           </tbody>
           </table>
           """
        .formatted(
            PageParts.each(
                List.of(Link.values()),
                link -> "<dt>%s</dt><dd>%s</dd>".formatted(link.title(), link.meaning())),
            PageParts.each(List.of(Link.values()), link -> "<th>" + link.title() + "</th>"),
            PageParts.each(sections, Report::line));
  }

  private static String line(Section section) {
    return "<tr><th>%s <small>%d facts</small></th>%s</tr>"
        .formatted(
            PageParts.link("#" + section.id(), section.title()),
            section.facts().size(),
            PageParts.each(List.of(Link.values()), link -> cell(link, section.marks(link))));
  }

  /** The number of facts that hold in a link, of those that it covers. */
  private static String cell(Link link, List<Mark> marks) {
    long all = marks.stream().filter(mark -> mark != Mark.NONE).count();
    long held = marks.stream().filter(mark -> mark == Mark.PASSED).count();
    Mark mark = Mark.of(marks);
    return "<td class=\"%s\" data-link=\"%s\">%s %s</td>"
        .formatted(
            PageParts.style(mark),
            link.title(),
            PageParts.sign(mark),
            mark == Mark.PASSED ? held : held + "/" + all);
  }
}
