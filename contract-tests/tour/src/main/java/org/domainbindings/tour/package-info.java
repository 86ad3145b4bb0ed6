/** The main job: all 24 calls over real HTTP, and a table of what came back. */
@NullMarked
package org.domainbindings.tour;

import org.jspecify.annotations.NullMarked;
