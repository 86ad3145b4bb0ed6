/**
 * The chain from document to wire: its links held against each other, and the holding tried out.
 */
@NullMarked
package org.domainbindings.chain;

import org.jspecify.annotations.NullMarked;
