package org.domainbindings;

import org.jspecify.annotations.Nullable;

/**
 * Tells that the same call can succeed later; {@link #retryAfter()} says when, if it is known.
 *
 * <p>The call has had no effect.
 */
public final class TryLaterException extends ProviderException {

  private static final long serialVersionUID = 1L;

  TryLaterException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
