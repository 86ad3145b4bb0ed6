/** Reads pact files: what is sent and answered in each recorded interaction. */
@NullMarked
package org.domainbindings.chain;

import org.jspecify.annotations.NullMarked;
