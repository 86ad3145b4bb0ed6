/** What has arrived at the sandbox, and what is to go wrong with what will arrive. */
@NullMarked
package org.domainbindings.sandbox.traffic;

import org.jspecify.annotations.NullMarked;
