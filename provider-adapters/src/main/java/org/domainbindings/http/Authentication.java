package org.domainbindings.http;

import java.util.Set;
import okhttp3.Interceptor;

/** Adds credentials and what else the protocol wants to every request, afresh for each attempt. */
public interface Authentication extends Interceptor {

  /**
   * Names the parameters whose values must not be seen, wherever a server repeats them.
   *
   * @return the names
   */
  Set<String> secretNames();
}
