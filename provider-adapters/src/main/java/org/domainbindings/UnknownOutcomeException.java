package org.domainbindings;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a call may have taken effect, but there is no readable answer to confirm it.
 *
 * <p>Do not simply repeat it. The message names the call that tells what happened.
 */
public final class UnknownOutcomeException extends ProviderException {

  private static final long serialVersionUID = 1L;

  UnknownOutcomeException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
