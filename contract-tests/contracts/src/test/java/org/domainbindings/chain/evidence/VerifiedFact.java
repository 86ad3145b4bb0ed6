package org.domainbindings.chain.evidence;

import java.util.List;
import java.util.Map;
import org.domainbindings.specs.Fact;

/**
 * A documented fact, with its status in each link of the chain.
 *
 * @param evidence its evidence on the wire
 * @param specPlaces its places in the spec
 * @param marks its status in each link
 * @param problems its problems
 */
public record VerifiedFact(
    Evidence evidence, List<String> specPlaces, Map<Link, Mark> marks, List<String> problems) {

  /** A link of the chain, each compared with the one before it. */
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

  /** The anchor of the fact on the page. */
  public String id() {
    return "f-" + evidence.row().at().replaceAll("[.:]", "-");
  }

  public Mark mark() {
    return Mark.of(marks.values());
  }
}
