/**
 * What stands for each fact of the ledger: a call on the wire, a property, a test. Reads ledger and
 * pacts, and knows nothing of reports.
 */
@NullMarked
package org.domainbindings.chain.evidence;

import org.jspecify.annotations.NullMarked;
