/**
 * The control API: reads and sets state, clock and faults over HTTP, and keeps state in a file.
 *
 * <p>Its types are generated from {@code sandbox.yaml}.
 */
@NullMarked
package org.domainbindings.sandbox.control;

import org.jspecify.annotations.NullMarked;
