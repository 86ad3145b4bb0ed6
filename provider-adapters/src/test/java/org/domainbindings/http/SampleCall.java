package org.domainbindings.http;

import java.util.function.BiFunction;
import org.domainbindings.testing.Input;

/**
 * A documented call with valid input.
 *
 * @param <C> the provider's client
 * @param operation the operation as the document names it
 * @param path its path
 * @param kind when it may be repeated
 * @param input its input
 * @param method makes the call with some input
 */
public record SampleCall<C>(
    String operation, String path, Kind kind, Input input, BiFunction<C, Input, ?> method) {

  /** When a call may be repeated according to the documents. */
  public enum Kind {
    /** It changes nothing. */
    READ,
    /** It is executed once within 30 seconds. */
    WINDOWED,
    /** It may be repeated only if the service said that it was not executed. */
    REFUSABLE,
    /** It must not be repeated. */
    ONCE
  }

  /** Makes the call. */
  public Object call(C client) {
    return method.apply(client, input);
  }
}
