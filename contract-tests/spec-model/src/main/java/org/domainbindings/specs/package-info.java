/** Holds the specs to their own style rules, and to a ledger of what the documents say. */
@NullMarked
package org.domainbindings.specs;

import org.jspecify.annotations.NullMarked;
