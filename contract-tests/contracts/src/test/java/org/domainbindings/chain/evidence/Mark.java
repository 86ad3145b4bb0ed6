package org.domainbindings.chain.evidence;

import java.util.Collection;
import java.util.List;

/** The status of something in the report. */
public enum Mark {
  PASSED("\u2713", "holds"),
  BROKEN("\u2717", "broken"),
  OPEN("\u25cb", "not run"),
  NONE("\u2013", "nothing to check");

  private final String sign;
  private final String words;

  Mark(String sign, String words) {
    this.sign = sign;
    this.words = words;
  }

  public String sign() {
    return sign;
  }

  public String words() {
    return words;
  }

  /** Combines several: one that is broken breaks all, and one that has not run leaves all open. */
  public static Mark of(Collection<Mark> marks) {
    return List.of(BROKEN, OPEN, PASSED).stream().filter(marks::contains).findFirst().orElse(NONE);
  }
}
