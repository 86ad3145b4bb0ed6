package org.domainbindings.chain.evidence;

import java.util.Map;

/** The formats of the documents, as patterns. */
final class Formats {

  private static final Map<String, String> PATTERNS =
      Map.of(
          "YYYYMMDD", "\\d{8}",
          "YYYY-MM-DD HH24:MI:SS UTC", "\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2} UTC",
          "ISO 3166-1", "[A-Z]{2}",
          "ISO 3166-2", "[A-Z]{2}-[A-Z0-9]{1,3}",
          "ISO-3166", "[A-Z]{2}(-[A-Z0-9]{1,3})?",
          "international", "\\+[1-9][-. ()0-9]+");

  private Formats() {}

  static String pattern(String format) {
    String pattern = PATTERNS.get(format);
    if (pattern == null) {
      throw new IllegalArgumentException(format + " is no known format");
    }
    return pattern;
  }
}
