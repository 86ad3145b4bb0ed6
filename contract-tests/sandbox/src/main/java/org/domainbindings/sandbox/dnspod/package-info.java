/**
 * DNSPod, as its document has it.
 *
 * <p>Each provider has the same parts: {@code …Sandbox} is the handle for tests, {@code …Endpoint}
 * turns a request into an answer, {@code …Rules} reads and refuses what came, {@code …State} is an
 * immutable snapshot of what the provider knows, {@code …Snapshot} reads and writes it as JSON,
 * {@code …Answers} lays out the documented properties, and {@code …Refusal} is a documented error.
 */
@NullMarked
package org.domainbindings.sandbox.dnspod;

import org.jspecify.annotations.NullMarked;
