package org.domainbindings;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the same call may succeed later; {@link #retryAfter()} returns when, if known.
 *
 * <p>The call has had no effect.
 */
public final class TryLaterException extends ProviderException {

  private static final long serialVersionUID = 1L;

  TryLaterException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
