/**
 * Reports what a change of a spec means for users of the jars.
 *
 * <p>Takes the specs and ledgers of the working tree and of a git revision, and prints a report.
 * Nothing is modified.
 */
@NullMarked
package org.domainbindings.changes;

import org.jspecify.annotations.NullMarked;
