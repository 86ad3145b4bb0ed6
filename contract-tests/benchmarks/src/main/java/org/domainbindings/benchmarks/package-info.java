/** What a call costs, beside the clients that one would use otherwise. */
@NullMarked
package org.domainbindings.benchmarks;

import org.jspecify.annotations.NullMarked;
