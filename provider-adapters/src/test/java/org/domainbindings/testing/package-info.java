/** Shared by the tests: secrets and the search for them, servers, and a controllable clock. */
@NullMarked
package org.domainbindings.testing;

import org.jspecify.annotations.NullMarked;
