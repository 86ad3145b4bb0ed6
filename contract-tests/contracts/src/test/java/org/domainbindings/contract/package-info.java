/**
 * Contracts: what the documents say, recorded with Pact as the adapters say it, and replayed to a
 * provider.
 */
@NullMarked
package org.domainbindings.contract;

import org.jspecify.annotations.NullMarked;
