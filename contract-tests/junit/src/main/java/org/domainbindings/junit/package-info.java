/** Gives JUnit tests a running sandbox, and clients of it. */
@NullMarked
package org.domainbindings.junit;

import org.jspecify.annotations.NullMarked;
