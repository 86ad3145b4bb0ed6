package org.domainbindings.sandbox.dnspod;

import java.util.Map;

/** A return code other than success. */
final class DnspodRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final int LOGIN_FAILED = -1;
  static final int TOO_MANY_FAILED_LOGINS = -8;
  static final int NOT_AVAILABLE = -99;
  static final int POST_ONLY = 2;
  static final int UNKNOWN = 3;
  static final int NOT_A_NAME = 6;
  static final int CHINESE = 7;
  static final int NOT_REGISTRABLE = 8;
  static final int TK = 9;
  static final int NO_SUCH_DOMAIN = 10;
  static final int PROHIBITED = 11;
  static final int LOCKED = 12;
  static final int COMPANY_TO_PERSONAL = 13;
  static final int PERSONAL_TO_COMPANY = 14;
  static final int NO_EMAIL_KNOWN = 15;
  static final int WRONG_EMAIL = 16;

  private static final Map<Integer, String> MESSAGES =
      Map.ofEntries(
          Map.entry(-1, "Login failed"),
          Map.entry(-2, "API used too frequently"),
          Map.entry(-3, "Invalid agent"),
          Map.entry(-4, "Not under this agent"),
          Map.entry(-7, "No permission for this API"),
          Map.entry(-8, "Account prohibited: too many failed logins"),
          Map.entry(-99, "API not available yet"),
          Map.entry(2, "POST only"),
          Map.entry(3, "Unknown error"),
          Map.entry(6, "Invalid domain"),
          Map.entry(7, "No Chinese character allowed in the domain"),
          Map.entry(8, "Invalid domain"),
          Map.entry(9, "Domains that end with .tk are not supported"),
          Map.entry(10, "Domain does not exist"),
          Map.entry(11, "Domain is prohibited"),
          Map.entry(12, "Domain is locked"),
          Map.entry(13, "A domain cannot move from a company account to a personal account"),
          Map.entry(14, "A domain cannot move from a personal account to a company account"),
          Map.entry(15, "Failed to get an email address of the domain"),
          Map.entry(16, "Invalid email address"),
          Map.entry(50, "D-Token required"),
          Map.entry(83, "Account locked"),
          Map.entry(85, "Logged in elsewhere, or login area refused"));

  private final int code;

  DnspodRefusal(int code) {
    this(code, MESSAGES.getOrDefault(code, "Refused with code " + code));
  }

  DnspodRefusal(int code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
