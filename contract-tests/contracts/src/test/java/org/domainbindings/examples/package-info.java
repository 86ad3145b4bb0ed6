/** The specs' own samples and the vendors' known oddities, held against the generated clients. */
@NullMarked
package org.domainbindings.examples;

import org.jspecify.annotations.NullMarked;
