package org.domainbindings;

import org.jspecify.annotations.Nullable;

/**
 * Tells that the credentials, or what the account may do, must be fixed.
 *
 * <p>Such a call is never repeated: too many failed logins lock an account.
 */
public final class CredentialsException extends ProviderException {

  private static final long serialVersionUID = 1L;

  CredentialsException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
