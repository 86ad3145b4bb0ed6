/**
 * The plug-in of OpenAPI Generator: from a spec to the Java sources of a client.
 *
 * <p>A spec comes in as a file, a set of source files goes out. {@code spec} reads what was
 * written, {@code model} decides what it means in Java, {@code source} writes it; here they are
 * plugged in.
 */
@NullMarked
package org.domainbindings.generator;

import org.jspecify.annotations.NullMarked;
