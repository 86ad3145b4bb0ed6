/** The main job, watched. */
@NullMarked
package org.domainbindings.tour;

import org.jspecify.annotations.NullMarked;
