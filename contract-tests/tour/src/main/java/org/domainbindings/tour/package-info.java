/** The main job: makes all 24 calls over real HTTP, and prints a table of the results. */
@NullMarked
package org.domainbindings.tour;

import org.jspecify.annotations.NullMarked;
