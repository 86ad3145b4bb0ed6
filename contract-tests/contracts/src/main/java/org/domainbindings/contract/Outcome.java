package org.domainbindings.contract;

import java.time.Duration;

/** What became of one contract. */
record Outcome(
    String provider,
    String operation,
    String contract,
    Kind kind,
    String reason,
    Duration duration) {

  /** How a contract can turn out. */
  enum Kind {
    AS_DOCUMENTED("as documented"),
    NOT_AS_DOCUMENTED("NOT as documented"),
    LEFT_OUT("left out, as ");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  @Override
  public String toString() {
    return provider + ": " + contract + ": " + kind.words + (kind == Kind.LEFT_OUT ? reason : "");
  }
}
