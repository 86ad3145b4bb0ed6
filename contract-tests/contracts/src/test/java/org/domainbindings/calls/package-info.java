/** The adapters at work on the sandbox: every operation, in each format, and what can go wrong. */
@NullMarked
package org.domainbindings.calls;

import org.jspecify.annotations.NullMarked;
