package org.domainbindings;

import org.jspecify.annotations.Nullable;

/**
 * Tells that the service failed, or answered in a form that no document describes.
 *
 * <p>Ask the provider, and quote the request id if there is one. A code that is not known here ends
 * in this type as well, with the provider's own code and message.
 */
public final class ServiceException extends ProviderException {

  private static final long serialVersionUID = 1L;

  ServiceException(Failure failure, @Nullable Throwable cause) {
    super(failure, cause);
  }
}
