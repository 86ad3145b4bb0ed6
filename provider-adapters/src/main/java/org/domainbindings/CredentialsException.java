package org.domainbindings;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the credentials are refused or the account lacks a permission.
 *
 * <p>Such a call is never repeated: too many failed logins lock an account.
 */
public final class CredentialsException extends ProviderException {

  private static final long serialVersionUID = 1L;

  CredentialsException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
