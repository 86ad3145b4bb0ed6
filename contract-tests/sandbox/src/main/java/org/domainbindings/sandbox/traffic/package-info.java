/** Recorded requests, and faults of future ones. */
@NullMarked
package org.domainbindings.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
