package org.domainbindings.freenom;

import java.util.Objects;
import org.domainbindings.Secret;

/**
 * A reseller account of Freenom.
 *
 * @param email the account's mail address
 * @param password its password
 */
public record FreenomCredentials(String email, Secret password) {

  /**
   * Checks that nothing is missing.
   *
   * @param email the account's mail address
   * @param password its password
   */
  public FreenomCredentials {
    Objects.requireNonNull(password, "password == null");
    if (email == null || email.isBlank()) {
      throw new IllegalArgumentException("email is missing");
    }
  }
}
