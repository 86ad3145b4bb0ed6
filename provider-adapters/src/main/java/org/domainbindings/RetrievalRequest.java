package org.domainbindings;

import java.util.Objects;
import java.util.Optional;

/**
 * A request to get a domain back.
 *
 * @param domain the domain
 * @param email the address that is to receive a verification code, for providers that send one
 */
public record RetrievalRequest(String domain, Optional<String> email) {

  /**
   * Checks that nothing is missing.
   *
   * @param domain the domain
   * @param email the address that is to receive a verification code
   */
  public RetrievalRequest {
    Objects.requireNonNull(domain, "domain == null");
    Objects.requireNonNull(email, "email == null");
  }

  /**
   * Creates a request.
   *
   * @param domain the domain
   * @return the request, without an address
   */
  public static RetrievalRequest of(String domain) {
    return new RetrievalRequest(domain, Optional.empty());
  }

  /**
   * Adds the address that is to receive a verification code.
   *
   * @param email the address
   * @return a request with the address
   */
  public RetrievalRequest email(String email) {
    return new RetrievalRequest(domain, Optional.of(email));
  }
}
