package org.domainbindings;

import org.jspecify.annotations.Nullable;

/** Tells that the provider will not do this with this domain as things are. */
public final class RefusedException extends ProviderException {

  private static final long serialVersionUID = 1L;

  RefusedException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
