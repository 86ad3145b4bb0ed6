/** Tests the main job. */
@NullMarked
package org.domainbindings.tour;

import org.jspecify.annotations.NullMarked;
