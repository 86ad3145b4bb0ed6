package org.domainbindings.dnspod;

import java.util.Objects;
import org.domainbindings.Secret;

/**
 * A login token of DNSPod, and a contact address for DNSPod.
 *
 * @param loginToken the token's id and the token itself, joined by a comma
 * @param contactEmail the email address for the {@code User-Agent}, which DNSPod requires
 */
record DnspodCredentials(Secret loginToken, String contactEmail) {

  DnspodCredentials {
    Objects.requireNonNull(loginToken, "loginToken == null");
    if (!loginToken.reveal().matches("[^,]+,.+")) {
      throw new IllegalArgumentException(
          "loginToken must be the token's id and the token itself, joined by a comma");
    }
    if (contactEmail == null || !contactEmail.matches("[!-~]+@[!-~]+")) {
      throw new IllegalArgumentException("contactEmail must be an email address");
    }
  }
}
