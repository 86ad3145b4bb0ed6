/**
 * The three providers as an embedded server on loopback, stateful, written from their documents.
 *
 * <p>Start one with {@link org.domainbindings.sandbox.Sandbox#start()}. Nothing here knows the
 * generated clients or the adapters: the sandbox is the second opinion that they are held against.
 *
 * <p>Each provider has the same parts under the same names: {@code …Sandbox} is the handle for
 * tests, {@code …Endpoint} turns a request into an answer, {@code …Rules} reads and refuses what
 * came, {@code …State} is an immutable snapshot of what the provider knows, {@code …Answers} lays
 * out the documented properties, and {@code …Refusal} is a documented error.
 */
@NullMarked
package org.domainbindings.sandbox;

import org.jspecify.annotations.NullMarked;
