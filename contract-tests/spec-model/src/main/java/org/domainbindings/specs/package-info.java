/** A model of the specs and of the ledgers of documented facts, and the comparison of both. */
@NullMarked
package org.domainbindings.specs;

import org.jspecify.annotations.NullMarked;
