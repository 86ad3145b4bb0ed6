/**
 * Replays the contracts with the three services to any provider: the services themselves, a fake, a
 * proxy, a gateway.
 *
 * <p>The contracts are in the jar, under {@code pacts/}, in the format of Pact.
 */
@NullMarked
package org.domainbindings.contract;

import org.jspecify.annotations.NullMarked;
