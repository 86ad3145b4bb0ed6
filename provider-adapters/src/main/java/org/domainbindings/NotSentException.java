package org.domainbindings;

import org.jspecify.annotations.Nullable;

/** Thrown if the request did not reach the service: the call had no effect and can be repeated. */
public final class NotSentException extends ProviderException {

  private static final long serialVersionUID = 1L;

  NotSentException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
