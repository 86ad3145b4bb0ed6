package org.domainbindings.freenom;

import java.util.Objects;
import org.domainbindings.Secret;

/**
 * A reseller account of Freenom.
 *
 * @param email the account's email address
 * @param password its password
 */
record FreenomCredentials(String email, Secret password) {

  FreenomCredentials {
    Objects.requireNonNull(password, "password == null");
    if (email == null || email.isBlank()) {
      throw new IllegalArgumentException("email is missing");
    }
  }
}
