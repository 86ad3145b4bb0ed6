/**
 * Simulates Alibaba Cloud DNS as documented.
 *
 * <p>Each provider has the same parts: {@code …Sandbox} is the handle for tests, {@code …Endpoint}
 * turns a request into an answer, {@code …Rules} validates requests, {@code …State} is an immutable
 * state, {@code …Snapshot} converts it from and to JSON, {@code …Answers} builds the documented
 * answers, and {@code …Refusal} is a documented error.
 */
@NullMarked
package org.domainbindings.sandbox.alidns;

import org.jspecify.annotations.NullMarked;
