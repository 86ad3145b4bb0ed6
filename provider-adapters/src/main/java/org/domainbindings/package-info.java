/**
 * What the providers have in common: exceptions, their reasons, and the retrieval of domains.
 *
 * <p>Each provider has its own package, with the same roles under the same names: the client
 * ({@code Freenom}), its credentials, authentication, rules and errors.
 */
@NullMarked
package org.domainbindings;

import org.jspecify.annotations.NullMarked;
