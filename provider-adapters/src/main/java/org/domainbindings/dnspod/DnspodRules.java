package org.domainbindings.dnspod;

import java.util.Locale;
import org.domainbindings.Reason;
import org.domainbindings.http.Operation;
import org.domainbindings.rules.Check;

/**
 * Checks the rules in the document's table of codes.
 *
 * @param check the checks for one operation
 */
record DnspodRules(Check check) {

  static DnspodRules of(Operation<?> operation) {
    return new DnspodRules(new Check(Dnspod.PROVIDER, operation.name()));
  }

  /** Checks for codes 6 to 9 and 16. */
  void sendVerificationCode(String domain, String email) {
    check.domain("domain", domain);
    check.that(
        !domain.toLowerCase(Locale.ROOT).endsWith(".tk"),
        Reason.UNSUPPORTED_DOMAIN,
        "domain",
        "must not end with .tk, which DNSPod does not support");
    check.email("email", email);
  }

  /** Refuses a request without an address. */
  void emailGiven(boolean given) {
    check.that(given, "email", "must be given: DNSPod sends the verification code to it");
  }
}
