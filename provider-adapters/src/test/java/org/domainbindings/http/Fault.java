package org.domainbindings.http;

import java.util.function.Function;
import org.domainbindings.http.SampleCall.Kind;
import org.domainbindings.testing.BrokenServer.Misbehavior;

/**
 * What a server does, and how a call then ends.
 *
 * @param name its name
 * @param expected the expected end of a call of some kind; null for success
 * @param misbehavior what the server does
 */
record Fault(String name, Function<Kind, Expected> expected, Misbehavior misbehavior) {}
