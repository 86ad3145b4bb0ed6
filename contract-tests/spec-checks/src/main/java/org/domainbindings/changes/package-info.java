/**
 * What a change of a spec means for the people who use the jars.
 *
 * <p>In come the specs and ledgers of the working tree and those of a git revision; out comes a
 * report. Nothing is changed.
 */
@NullMarked
package org.domainbindings.changes;

import org.jspecify.annotations.NullMarked;
