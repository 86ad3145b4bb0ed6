/**
 * The contracts: recorded with Pact from the calls of the adapters, and replayed to the sandbox.
 */
@NullMarked
package org.domainbindings.contract;

import org.jspecify.annotations.NullMarked;
