/**
 * Reads specs as they were written: files, references, overlays, and the places of all of it. A
 * file comes in, nodes go out; nothing here knows Java.
 */
@NullMarked
package org.domainbindings.generator.spec;

import org.jspecify.annotations.NullMarked;
