/**
 * Simulates the three providers, as documented, in an embedded and stateful HTTP server.
 *
 * <p>Start one with {@link org.domainbindings.sandbox.Sandbox#start()}. Independent of the
 * generated clients and the adapters, so that these can be tested against it.
 */
@NullMarked
package org.domainbindings.sandbox;

import org.jspecify.annotations.NullMarked;
