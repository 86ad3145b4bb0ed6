/**
 * Generated clients held against specs. In come the classes of a client; out comes what a spec
 * wants otherwise.
 */
@NullMarked
package org.domainbindings.chain.clients;

import org.jspecify.annotations.NullMarked;
