/**
 * Pacts held against specs. In come the committed pact files and the specs; out comes what they
 * disagree about, and which changes of a pact nobody would notice.
 */
@NullMarked
package org.domainbindings.chain.pacts;

import org.jspecify.annotations.NullMarked;
