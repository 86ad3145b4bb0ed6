/**
 * What the providers have in common: one family of exceptions, one vocabulary of reasons.
 *
 * <p>Each provider has a package of its own beside this one, with the same roles under the same
 * names: the entry ({@code Freenom}), its credentials, its authentication, its rules and its
 * errors.
 */
@NullMarked
package org.domainbindings;

import org.jspecify.annotations.NullMarked;
