package org.domainbindings.changes;

import java.util.Locale;

/** Which part of an API a change is in. */
enum Side {
  /** What holds for all calls. */
  API("for all calls"),
  /** How a call is made: its method, its path, its name. */
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

  /** The name in the table of verdicts. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
