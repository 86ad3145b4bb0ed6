package org.domainbindings.chain.report;

import java.util.ArrayList;
import java.util.List;
import org.domainbindings.chain.evidence.Evidence;
import org.domainbindings.chain.evidence.Mark;
import org.domainbindings.chain.evidence.VerifiedFact;
import org.domainbindings.chain.evidence.VerifiedFact.Link;
import org.domainbindings.reference.Html;
import org.domainbindings.specs.Fact;

/** Shows the facts of an operation, and its interactions. */
record SectionHtml(Section section, Outcomes outcomes) {

  /** The path to the files, relative to the page. */
  private static final String SPECS = "../../../specs/src/main/resources/";

  /** The number of interactions listed for a fact. */
  private static final int NAMED = 3;

  String html() {
    return """
           <section id="%s">
           <h2>%s %s</h2>
           <details%s>
           <summary>%d facts</summary>
           <ul class="facts">
           %s
           </ul>
           </details>
           %s
           </section>
           """
        .formatted(
            section.id(),
            PageParts.sign(section.mark()),
            Html.text(section.title()),
            section.mark() == Mark.BROKEN ? " open=\"open\"" : "",
            section.facts().size(),
            PageParts.each(section.facts(), SectionHtml::fact),
            PageParts.each(
                section.interactions(),
                interaction -> new InteractionHtml(interaction, outcomes).html()));
  }

  private static String fact(VerifiedFact held) {
    Fact fact = held.fact();
    return """
           <li id="%s" class="%s">
           <span class="what">%s %s <b>%s</b> %s: <q>%s</q></span>
           <span class="pills">%s</span>
           <span class="where">%s</span>
           %s
           </li>
           """
        .formatted(
            held.id(),
            PageParts.style(held.mark()),
            PageParts.sign(held.mark()),
            fact.kind(),
            Html.text(fact.name()),
            fact.attribute(),
            Html.text(fact.value()),
            PageParts.each(
                List.of(Link.values()), link -> PageParts.pill(link, held.marks().get(link))),
            where(held),
            PageParts.each(held.problems(), problem -> "<p>" + Html.text(problem) + "</p>"));
  }

  /** The places of a fact in ledger and spec, and its interactions, tests or reason. */
  private static String where(VerifiedFact held) {
    Evidence evidence = held.evidence();
    List<String> places = new ArrayList<>();
    places.add(file("documents/", evidence.row().at()));
    held.specPlaces().forEach(place -> places.add(file("openapi/", place)));
    evidence.interactions().stream()
        .limit(NAMED)
        .map(shows -> PageParts.link("#" + InteractionHtml.id(shows), shows.description()))
        .forEach(places::add);
    int more = evidence.interactions().size() - NAMED;
    if (more > 0) {
      places.add("and " + more + " more");
    }
    evidence.tests().forEach(test -> places.add("test " + Html.text(test)));
    if (!evidence.reason().isEmpty()) {
      places.add("not on the wire: " + Html.text(evidence.reason()));
    }
    return String.join(" · ", places);
  }

  /** A link to a file, which a browser cannot open at a line. */
  private static String file(String folder, String place) {
    return PageParts.link(SPECS + folder + place.substring(0, place.indexOf(':')), place);
  }
}
