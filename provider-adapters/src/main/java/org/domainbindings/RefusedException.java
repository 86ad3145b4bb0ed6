package org.domainbindings;

import org.jspecify.annotations.Nullable;

/** Thrown if the provider refuses the call because of the state of the domain or its registrant. */
public final class RefusedException extends ProviderException {

  private static final long serialVersionUID = 1L;

  RefusedException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
