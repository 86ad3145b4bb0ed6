package org.domainbindings.changes;

/**
 * A change of the generated types.
 *
 * @param member the type, or the type and its member
 * @param sentence what has become of it
 * @param advice what a caller can do; empty if there is nothing to do
 */
record JavaChange(Severity severity, String member, String sentence, String advice) {}
