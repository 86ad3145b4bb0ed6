/**
 * Reports on the chain from document to provider. Takes the evidence and the outcomes of the tests,
 * and writes an HTML page and the last line of the build.
 */
@NullMarked
package org.domainbindings.chain.report;

import org.jspecify.annotations.NullMarked;
