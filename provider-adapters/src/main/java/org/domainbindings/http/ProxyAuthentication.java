package org.domainbindings.http;

import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Answers the challenges of a proxy, and ends the call if the credentials are refused.
 *
 * @param credentials the source of credentials; usually the application's own
 */
record ProxyAuthentication(Authenticator credentials) implements Authenticator {

  /** The scheme of OkHttp's preemptive challenge. */
  private static final String BEFORE_BEING_ASKED = "OkHttp-Preemptive";

  /** The proxy refuses the credentials, so no attempt can reach the service. */
  static final class RefusedByProxyException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedByProxyException() {
      super("the proxy refuses the credentials");
    }
  }

  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response response)
      throws IOException {
    Request request = credentials.authenticate(route, response);
    boolean asked =
        response.challenges().stream()
            .noneMatch(challenge -> challenge.scheme().equalsIgnoreCase(BEFORE_BEING_ASKED));
    if (request == null && asked) {
      throw new RefusedByProxyException();
    }
    return request;
  }
}
