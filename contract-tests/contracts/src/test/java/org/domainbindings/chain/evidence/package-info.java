/**
 * Finds the evidence for each fact of the ledger: interactions, properties, tests. Reads ledgers
 * and pacts, and does not depend on reports.
 */
@NullMarked
package org.domainbindings.chain.evidence;

import org.jspecify.annotations.NullMarked;
