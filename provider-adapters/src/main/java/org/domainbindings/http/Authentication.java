package org.domainbindings.http;

import java.util.stream.Stream;
import okhttp3.Request;

/**
 * Adds credentials and what else the protocol wants to every request, afresh for each attempt.
 *
 * <p>This happens next to the network, when a connection is there and nothing of the request has
 * been written: no interceptor or listener of the application sees what is added.
 */
public interface Authentication {

  /**
   * Adds credentials to a request.
   *
   * @param request the request without them
   * @return the request as it is sent, to the same host
   */
  Request authenticate(Request request);

  /**
   * Lists the values that must not be seen, wherever a server repeats them.
   *
   * @param parameters the parameters of a request, as it was sent if it was sent
   * @return the values: the credentials, and what else of the request is secret
   */
  Stream<String> secrets(RequestParameters parameters);
}
