package org.domainbindings.changes;

/**
 * A change of the generated types.
 *
 * @param member the type, or the type and its member
 * @param sentence the change
 * @param advice what callers can do; empty if nothing
 */
record JavaChange(Severity severity, String member, String sentence, String advice) {}
