package org.domainbindings.changes;

import java.util.Locale;

/** The part of an API that a change is in. */
enum Side {
  /** The API as a whole. */
  API("for all calls"),
  /** The call itself: its method, path and name. */
  CALL("calls"),
  REQUEST("requests"),
  ANSWER("answers"),
  ERROR("errors");

  private final String title;

  Side(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  /** The name in {@code verdicts.tsv}. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
