/** An invented fourth provider, which consists of new files only, in the usual roles. */
@NullMarked
package org.domainbindings.meridian;

import org.jspecify.annotations.NullMarked;
