/**
 * How calls travel: the one place that builds the HTTP client, sends, repeats and decodes.
 *
 * <p>This package is for the packages of the providers; an application meets nothing of it but the
 * settings of {@code ClientBuilder}.
 */
@NullMarked
package org.domainbindings.http;

import org.jspecify.annotations.NullMarked;
