package org.domainbindings.sandbox.server;

import java.util.regex.Pattern;

/** The syntax of domain and host names. */
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
   * Returns whether a text consists of at least two labels of letters, digits and inner hyphens,
   * the last one not a number.
   */
  public static boolean isName(String text) {
    return text.length() <= LONGEST && NAME.matcher(text).matches();
  }

  /** The same for names with letters of any script. */
  public static boolean isUnicodeName(String text) {
    return text.length() <= LONGEST && UNICODE_NAME.matcher(text).matches();
  }

  public static boolean hasChinese(String text) {
    return CHINESE.matcher(text).find();
  }

  /** Returns the text after the last dot. */
  public static String suffix(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
