/**
 * The OpenAPI Generator plug-in: from a spec to the sources of one provider's client.
 *
 * <p>A spec takes one way through here: {@code SpecReader} turns it into {@code SourceFile}s, plain
 * records that hold all that a template needs, and {@code DomainBindingsCodegen} hands each one to
 * its template. All decisions are made in Java; the templates only lay out.
 */
@NullMarked
package org.domainbindings.generator;

import org.jspecify.annotations.NullMarked;
