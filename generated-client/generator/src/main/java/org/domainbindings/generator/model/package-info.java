/**
 * Decides what a spec means in Java: types, names, calls. A {@code Spec} comes in, a {@code Client}
 * goes out; nothing here knows how it will look.
 */
@NullMarked
package org.domainbindings.generator.model;

import org.jspecify.annotations.NullMarked;
