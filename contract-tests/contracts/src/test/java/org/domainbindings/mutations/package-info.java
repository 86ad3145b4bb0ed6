/**
 * Proves the checks: changes specs, pacts and answers one fact at a time, and expects the check of
 * each row of {@code MutationTest} to report every change. Takes the specs, ledgers, clients, pacts
 * and the sandbox as they are, and restores them.
 */
@NullMarked
package org.domainbindings.mutations;

import org.jspecify.annotations.NullMarked;
