package org.domainbindings.changes;

import java.util.List;
import java.util.SortedSet;
import org.domainbindings.generator.spec.Place;

/**
 * One change of a spec, wherever it shows.
 *
 * @param items what differs: the same thing, for each operation that has it
 * @param how added, removed, changed, raised, lowered and the like
 * @param sentence what has changed, in words
 * @param place where it stands in the spec; where it stood, if it is gone
 * @param facts the rows of the ledger that it is about
 * @param interactions the recorded interactions that it is about
 */
record Change(
    Severity severity,
    List<Item> items,
    String how,
    String before,
    String after,
    String sentence,
    Place place,
    List<String> facts,
    SortedSet<String> interactions) {

  Item item() {
    return items.get(0);
  }

  Side side() {
    return item().side();
  }
}
