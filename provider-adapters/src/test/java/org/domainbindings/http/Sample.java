package org.domainbindings.http;

import java.util.function.Function;

/**
 * One documented call with input that breaks no rule.
 *
 * @param <C> the provider's entry
 * @param operation the operation as the document names it
 * @param path where it is on the wire
 * @param kind what may be repeated
 * @param call makes the call
 */
public record Sample<C>(String operation, String path, Kind kind, Function<C, ?> call) {

  /** What the documents say about sending a call again. */
  public enum Kind {
    /** It changes nothing. */
    READ,
    /** It is executed once within 30 seconds. */
    WINDOWED,
    /** It may be sent again only if the service said that it was not executed. */
    REFUSABLE,
    /** It must not be sent again. */
    ONCE
  }
}
