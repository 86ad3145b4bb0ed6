package org.domainbindings.chain.report;

import java.util.List;
import org.domainbindings.chain.Interaction;
import org.domainbindings.chain.evidence.Mark;
import org.domainbindings.chain.evidence.VerifiedFact;
import org.domainbindings.chain.evidence.VerifiedFact.Link;
import org.domainbindings.specs.Fact;

/** The facts and interactions of one operation, or of all operations of a provider. */
record Section(
    String provider, String operation, List<VerifiedFact> facts, List<Interaction> interactions) {

  boolean ofAll() {
    return operation.equals(Fact.EVERY_OPERATION);
  }

  /** The anchor of the section on the page. */
  String id() {
    return "op-" + provider + "-" + (ofAll() ? "all" : operation.replace('/', '-'));
  }

  String title() {
    return ofAll() ? "all of " + provider : operation;
  }

  Mark mark() {
    return Mark.of(facts.stream().map(VerifiedFact::mark).toList());
  }

  List<Mark> marks(Link link) {
    return facts.stream().map(fact -> fact.marks().get(link)).toList();
  }
}
