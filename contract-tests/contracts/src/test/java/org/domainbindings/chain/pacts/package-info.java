/**
 * Compares pacts with specs. Takes the committed pact files and the specs, and returns their
 * differences, and the changes of a pact that would go unnoticed.
 */
@NullMarked
package org.domainbindings.chain.pacts;

import org.jspecify.annotations.NullMarked;
