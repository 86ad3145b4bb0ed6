/**
 * The report of the chain from document to wire. In come evidence and the outcomes of the tests;
 * out come pages in HTML and the last line of the build.
 */
@NullMarked
package org.domainbindings.chain.report;

import org.jspecify.annotations.NullMarked;
