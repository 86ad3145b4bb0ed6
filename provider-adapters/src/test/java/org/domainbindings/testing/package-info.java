/** What the tests share: secrets and the search for them, servers, and a clock that obeys. */
@NullMarked
package org.domainbindings.testing;

import org.jspecify.annotations.NullMarked;
