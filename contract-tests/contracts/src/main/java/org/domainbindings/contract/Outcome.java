package org.domainbindings.contract;

import java.time.Duration;

/** The outcome of a contract. */
record Outcome(
    String provider,
    String operation,
    String contract,
    Kind kind,
    String reason,
    Duration duration) {

  /** The kinds of outcomes. */
  enum Kind {
    AS_DOCUMENTED("as documented"),
    NOT_AS_DOCUMENTED("NOT as documented"),
    SKIPPED("skipped, as ");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return provider + ": " + contract + ": " + kind.words + (kind == Kind.SKIPPED ? reason : "");
  }
}
