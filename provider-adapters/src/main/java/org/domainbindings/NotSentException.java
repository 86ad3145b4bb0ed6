package org.domainbindings;

import org.jspecify.annotations.Nullable;

/** Tells that nothing reached the service: the call has had no effect and can be made again. */
public final class NotSentException extends ProviderException {

  private static final long serialVersionUID = 1L;

  NotSentException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
