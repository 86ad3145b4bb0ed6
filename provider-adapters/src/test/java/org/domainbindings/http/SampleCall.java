package org.domainbindings.http;

import java.util.function.Function;

/**
 * A documented call with valid input.
 *
 * @param <C> the provider's client
 * @param operation the operation as the document names it
 * @param path its path
 * @param kind when it may be repeated
 * @param call makes the call
 */
public record SampleCall<C>(String operation, String path, Kind kind, Function<C, ?> call) {

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
}
