/**
 * The HTTP server: reads requests, passes them to endpoints, records them and sends the answers.
 *
 * <p>Independent of any provider. Faults are requested in {@link
 * org.domainbindings.sandbox.traffic.Faults}.
 */
@NullMarked
package org.domainbindings.sandbox.server;

import org.jspecify.annotations.NullMarked;
