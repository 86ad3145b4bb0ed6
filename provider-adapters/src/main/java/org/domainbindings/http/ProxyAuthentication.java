package org.domainbindings.http;

import java.io.IOException;
import okhttp3.Authenticator;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * Gives a proxy the credentials that it asks for, and ends the call if it wants others.
 *
 * @param credentials what knows them; the application's own, as a rule
 */
record ProxyAuthentication(Authenticator credentials) implements Authenticator {

  /** How OkHttp asks for credentials before a proxy does. */
  private static final String BEFORE_BEING_ASKED = "OkHttp-Preemptive";

  /** A proxy wants other credentials: nothing came to the service, nor will it by trying again. */
  static final class RefusedByProxyException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedByProxyException() {
      super("the proxy wants other credentials");
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
