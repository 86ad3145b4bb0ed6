/** Tests the clients with the samples of the specs, and with known peculiarities of the vendors. */
@NullMarked
package org.domainbindings.examples;

import org.jspecify.annotations.NullMarked;
