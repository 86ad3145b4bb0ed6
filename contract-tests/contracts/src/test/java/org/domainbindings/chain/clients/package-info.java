/**
 * Generated clients held against specs. In come the classes of a client; out comes what a spec
 *
 * <p>wants otherwise.
 */
@NullMarked
package org.domainbindings.chain.clients;

import org.jspecify.annotations.NullMarked;
