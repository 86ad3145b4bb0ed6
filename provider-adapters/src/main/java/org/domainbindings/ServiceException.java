package org.domainbindings;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the service failed, or gave an undocumented answer.
 *
 * <p>Contact the provider, and quote the request id if there is one. Unknown codes lead to this
 * exception as well, with the provider's own code and message.
 */
public final class ServiceException extends ProviderException {

  private static final long serialVersionUID = 1L;

  ServiceException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
