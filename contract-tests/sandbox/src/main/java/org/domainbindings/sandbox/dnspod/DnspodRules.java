package org.domainbindings.sandbox.dnspod;

import java.util.regex.Pattern;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Account;
import org.domainbindings.sandbox.dnspod.DnspodDomain.Status;
import org.domainbindings.sandbox.server.DomainSyntax;

/** DNSPod's rules for requests. */
final class DnspodRules {

  private static final Pattern PROGRAM_AND_VERSION = Pattern.compile("(?!Mozilla/)[^/(]+/\\S+.*");
  private static final Pattern EMAIL = Pattern.compile(".*\\([^()\\s@]+@[^()\\s@]+\\).*");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private DnspodRules() {}

  /** Returns whether a User-Agent names a program and its version, and is not that of a browser. */
  static boolean isAcceptable(String userAgent) {
    return PROGRAM_AND_VERSION.matcher(userAgent).matches();
  }

  /**
   * Returns whether a User-Agent also contains an email address, as the vendor asks. Clients
   * without one, such as the document's own sample, are served all the same, but the recorded
   * request says so.
   */
  static boolean namesEmail(String userAgent) {
    return EMAIL.matcher(userAgent).matches();
  }

  static void requireName(String domain) {
    if (DomainSyntax.hasChinese(domain)) {
      throw new DnspodRefusal(DnspodRefusal.CHINESE);
    }
    if (NUMBER.matcher(DomainSyntax.suffix(domain)).matches() && domain.contains(".")) {
      throw new DnspodRefusal(DnspodRefusal.NOT_REGISTRABLE);
    }
    if (!DomainSyntax.isName(domain)) {
      throw new DnspodRefusal(DnspodRefusal.NOT_A_NAME);
    }
    if (DomainSyntax.suffix(domain).equalsIgnoreCase("tk")) {
      throw new DnspodRefusal(DnspodRefusal.TK);
    }
  }

  static DnspodDomain requireKnown(DnspodState state, String name) {
    return state.domain(name).orElseThrow(() -> new DnspodRefusal(DnspodRefusal.NO_SUCH_DOMAIN));
  }

  static void requireRetrievable(DnspodDomain domain, Account caller, String email) {
    if (domain.status() == Status.PROHIBITED) {
      throw new DnspodRefusal(DnspodRefusal.PROHIBITED);
    }
    if (domain.status() == Status.LOCKED) {
      throw new DnspodRefusal(DnspodRefusal.LOCKED);
    }
    if (domain.account() != caller) {
      throw new DnspodRefusal(
          caller == Account.PERSONAL
              ? DnspodRefusal.COMPANY_TO_PERSONAL
              : DnspodRefusal.PERSONAL_TO_COMPANY);
    }
    if (domain.emails().isEmpty()) {
      throw new DnspodRefusal(DnspodRefusal.NO_EMAIL_KNOWN);
    }
    if (domain.emails().stream().noneMatch(email::equalsIgnoreCase)) {
      throw new DnspodRefusal(DnspodRefusal.WRONG_EMAIL);
    }
  }
}
