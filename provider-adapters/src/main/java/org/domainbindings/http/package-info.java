/**
 * The HTTP layer: builds the HTTP client, sends and repeats requests, and decodes answers.
 *
 * <p>Internal to the packages of the providers, but for what their clients and builders inherit:
 * {@code ProviderClient} and {@code ClientBuilder}, with {@code Format}, {@code CallOptions} and
 * {@code RawAnswer}.
 */
@NullMarked
package org.domainbindings.http;

import org.jspecify.annotations.NullMarked;
