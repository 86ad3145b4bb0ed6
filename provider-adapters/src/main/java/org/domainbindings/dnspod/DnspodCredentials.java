package org.domainbindings.dnspod;

import java.util.Objects;
import org.domainbindings.Secret;

/**
 * A login token of DNSPod, and whom DNSPod may write to about the program that uses it.
 *
 * @param loginToken the token's id and the token itself, joined by a comma
 * @param contactEmail the address that the mandatory {@code User-Agent} names
 */
record DnspodCredentials(Secret loginToken, String contactEmail) {

  DnspodCredentials {
    Objects.requireNonNull(loginToken, "loginToken == null");
    if (!loginToken.reveal().matches("[^,]+,.+")) {
      throw new IllegalArgumentException(
          "loginToken must be the token's id and the token itself, joined by a comma");
    }
    if (contactEmail == null || !contactEmail.matches("[!-~]+@[!-~]+")) {
      throw new IllegalArgumentException("contactEmail must be a mail address");
    }
  }
}
