package org.domainbindings.http;

import java.util.stream.Stream;
import okhttp3.Request;

/**
 * Adds credentials, and other parameters of the protocol, to each attempt.
 *
 * <p>This happens when a connection is made and nothing has been written yet, so no interceptor or
 * listener of the application sees the credentials.
 */
public interface Authentication {

  /**
   * Adds credentials to a request.
   *
   * @param request the request without them
   * @return the request to send, to the same host
   */
  Request authenticate(Request request);

  /**
   * Lists the values to redact wherever a server repeats them.
   *
   * @param parameters the parameters of the request, with credentials if it was sent
   * @return the credentials, and the other secrets in the request
   */
  Stream<String> secrets(RequestParameters parameters);
}
