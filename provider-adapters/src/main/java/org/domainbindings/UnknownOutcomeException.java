package org.domainbindings;

import org.jspecify.annotations.Nullable;

/**
 * Tells that the call may have taken effect, though no answer says so.
 *
 * <p>Do not simply repeat it. The message names the call that shows what happened.
 */
public final class UnknownOutcomeException extends ProviderException {

  private static final long serialVersionUID = 1L;

  UnknownOutcomeException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
