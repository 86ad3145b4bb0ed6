/** Reads the interactions in pact files. */
@NullMarked
package org.domainbindings.chain;

import org.jspecify.annotations.NullMarked;
