/**
 * What can be refused before a byte is sent, wherever more than one provider has the same rule.
 *
 * <p>This package is for the packages of the providers.
 */
@NullMarked
package org.domainbindings.rules;

import org.jspecify.annotations.NullMarked;
