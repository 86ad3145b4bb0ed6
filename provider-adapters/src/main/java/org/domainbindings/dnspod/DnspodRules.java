package org.domainbindings.dnspod;

import java.util.Locale;
import org.domainbindings.Reason;
import org.domainbindings.http.Operation;
import org.domainbindings.rules.Check;

/**
 * Refuses what the document's own table of codes says that DNSPod refuses.
 *
 * @param check what refuses in the name of one call
 */
record DnspodRules(Check check) {

  static DnspodRules of(Operation<?> operation) {
    return new DnspodRules(new Check(Dnspod.PROVIDER, operation.name()));
  }

  /** Codes 6 to 9 and 16, without a call. */
  void sendVerificationCode(String domain, String email) {
    check.domain("domain", domain);
    check.that(
        !domain.toLowerCase(Locale.ROOT).endsWith(".tk"),
        Reason.UNSUPPORTED_DOMAIN,
        "domain",
        "must not end with .tk, which DNSPod does not support");
    check.email("email", email);
  }

  /** Tells that an address is needed, where one could be left out. */
  void emailGiven(boolean given) {
    check.that(given, "email", "must be given: DNSPod sends the verification code to it");
  }
}
