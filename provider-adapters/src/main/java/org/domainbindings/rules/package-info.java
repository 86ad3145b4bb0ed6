/**
 * Checks common to several providers, made before anything is sent.
 *
 * <p>Internal to the packages of the providers.
 */
@NullMarked
package org.domainbindings.rules;

import org.jspecify.annotations.NullMarked;
