/** Tells GraalVM what a compiled client is asked for by name. */
@NullMarked
package org.domainbindings.generator.nativeimage;

import org.jspecify.annotations.NullMarked;
