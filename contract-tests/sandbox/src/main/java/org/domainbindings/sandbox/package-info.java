/**
 * The three providers as an embedded server on loopback, stateful, written from their documents.
 *
 * <p>Start one with {@link org.domainbindings.sandbox.Sandbox#start()}. Nothing here knows the
 * providers' clients or the adapters: the sandbox is the second opinion that they are held against.
 */
@NullMarked
package org.domainbindings.sandbox;

import org.jspecify.annotations.NullMarked;
