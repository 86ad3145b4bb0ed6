/**
 * HTTP: reads a request, asks the endpoint that it belongs to, records it and sends the answer.
 *
 * <p>Knows no provider. What is to go wrong is asked for in {@link
 * org.domainbindings.sandbox.traffic.Faults}.
 */
@NullMarked
package org.domainbindings.sandbox.server;

import org.jspecify.annotations.NullMarked;
