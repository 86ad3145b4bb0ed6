/** Tests the sandbox over HTTP, with the JDK's client. */
@NullMarked
package org.domainbindings.sandbox;

import org.jspecify.annotations.NullMarked;
