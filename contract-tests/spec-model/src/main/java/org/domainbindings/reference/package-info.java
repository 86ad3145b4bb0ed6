/** Writes the specs as one HTML page, to read by itself or to make calls from. */
@NullMarked
package org.domainbindings.reference;

import org.jspecify.annotations.NullMarked;
