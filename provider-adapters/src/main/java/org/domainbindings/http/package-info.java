/**
 * How calls travel: the one place that builds the HTTP client, sends, repeats and decodes.
 *
 * <p>This package is for the packages of the providers; an application meets of it what its clients
 * and their builders inherit, {@code ProviderClient} and {@code ClientBuilder}, with {@code
 * Format}, {@code CallOptions} and {@code RawAnswer}.
 */
@NullMarked
package org.domainbindings.http;

import org.jspecify.annotations.NullMarked;
