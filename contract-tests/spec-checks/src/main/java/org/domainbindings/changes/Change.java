package org.domainbindings.changes;

import java.util.List;
import java.util.SortedSet;
import org.domainbindings.generator.spec.Place;

/**
 * A change of a spec.
 *
 * @param items the affected items, one for each operation
 * @param how added, removed, changed, raised, lowered and the like
 * @param sentence a description of the change
 * @param place its place in the spec, or the former place of what was removed
 * @param facts the affected rows of the ledger
 * @param interactions the affected interactions
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
