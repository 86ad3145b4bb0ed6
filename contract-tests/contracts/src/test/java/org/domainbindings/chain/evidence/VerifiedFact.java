package org.domainbindings.chain.evidence;

import java.util.List;
import java.util.Map;
import org.domainbindings.specs.Fact;

/**
 * A documented fact, and how each link of the chain holds it.
 *
 * @param evidence what shows it on the wire
 * @param specPlaces where the spec states it
 * @param marks how each link holds it
 * @param problems what is wrong, in words
 */
public record VerifiedFact(
    Evidence evidence, List<String> specPlaces, Map<Link, Mark> marks, List<String> problems) {

  /** A link of the chain: what it ends at is held against what it begins with. */
  public enum Link {
    SPEC("Spec", "states what the ledger of the document has"),
    JAVA("Java", "has what the spec asks for, as reflection shows"),
    CONTRACT("Contract", "shows it in a call that an adapter made"),
    PROVIDER("Provider", "answers that call as the contract has it");

    private final String title;
    private final String meaning;

    Link(String title, String meaning) {
      this.title = title;
      this.meaning = meaning;
    }

    public String title() {
      return title;
    }

    public String meaning() {
      return meaning;
    }
  }

  public Fact fact() {
    return evidence.row().fact();
  }

  /** Where a page has the fact. */
  public String id() {
    return "f-" + evidence.row().at().replaceAll("[.:]", "-");
  }

  public Mark mark() {
    return Mark.of(marks.values());
  }
}
