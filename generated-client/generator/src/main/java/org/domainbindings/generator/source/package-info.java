/**
 * Writes a client as Java. A {@code Client} comes in, the contents of files go out, down to the
 * line breaks; the templates only lay them out.
 */
@NullMarked
package org.domainbindings.generator.source;

import org.jspecify.annotations.NullMarked;
