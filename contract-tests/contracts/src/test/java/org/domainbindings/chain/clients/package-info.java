/**
 * Compares generated clients with their specs. Takes the classes of a client, and returns the
 * differences from its spec.
 */
@NullMarked
package org.domainbindings.chain.clients;

import org.jspecify.annotations.NullMarked;
