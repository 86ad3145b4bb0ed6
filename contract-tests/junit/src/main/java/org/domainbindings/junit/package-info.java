/** Provides JUnit tests with a running sandbox, and clients for it. */
@NullMarked
package org.domainbindings.junit;

import org.jspecify.annotations.NullMarked;
