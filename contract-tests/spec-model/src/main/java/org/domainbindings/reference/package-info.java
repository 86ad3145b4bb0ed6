/** Generates an HTML page from the specs, for reading and for making calls. */
@NullMarked
package org.domainbindings.reference;

import org.jspecify.annotations.NullMarked;
