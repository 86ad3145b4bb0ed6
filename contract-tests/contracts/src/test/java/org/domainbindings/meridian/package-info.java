/** An invented fourth provider, in the roles that all providers have: new files alone. */
@NullMarked
package org.domainbindings.meridian;

import org.jspecify.annotations.NullMarked;
