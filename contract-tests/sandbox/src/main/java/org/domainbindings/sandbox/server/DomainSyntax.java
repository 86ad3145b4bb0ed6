package org.domainbindings.sandbox.server;

import java.util.regex.Pattern;

/** The spelling of domain and host names. */
public final class DomainSyntax {

  private static final int LONGEST = 253;
  private static final Pattern NAME = name("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
  private static final Pattern UNICODE_NAME =
      name("[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  private DomainSyntax() {}

  private static Pattern name(String label) {
    return Pattern.compile("(?:" + label + "\\.)+(?!\\d+$)" + label, Pattern.CASE_INSENSITIVE);
  }

  /**
   * Tells whether a text is two labels or more of a-z, 0-9 and inner dashes, the last not a number.
   */
  public static boolean isName(String text) {
    return text.length() <= LONGEST && NAME.matcher(text).matches();
  }

  /** Tells the same of a name that may also have letters of other scripts. */
  public static boolean isUnicodeName(String text) {
    return text.length() <= LONGEST && UNICODE_NAME.matcher(text).matches();
  }

  public static boolean hasChinese(String text) {
    return CHINESE.matcher(text).find();
  }

  /** Returns what stands behind the last dot. */
  public static String suffix(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
