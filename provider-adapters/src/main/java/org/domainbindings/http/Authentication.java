package org.domainbindings.http;

import java.util.stream.Stream;
import okhttp3.Interceptor;

/** Adds credentials and what else the protocol wants to every request, afresh for each attempt. */
public interface Authentication extends Interceptor {

  /**
   * Lists the values that must not be seen, wherever a server repeats them.
   *
   * @param parameters the parameters of a request, as it was sent if it was sent
   * @return the values: the credentials, and what else of the request is secret
   */
  Stream<String> secrets(RequestParameters parameters);
}
