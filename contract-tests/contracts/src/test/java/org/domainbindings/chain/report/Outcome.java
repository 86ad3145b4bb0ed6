package org.domainbindings.chain.report;

import java.util.List;

/**
 * How a test ended, for the test itself or for an interaction that it is about.
 *
 * @param role what the subject is to the test
 * @param subject a test, as class and method, or an interaction, as provider and description
 * @param message the first lines of what went wrong; empty if nothing did
 */
record Outcome(Role role, String subject, boolean passed, String message) {

  /** What something is to a test. */
  enum Role {
    /** The test itself. */
    TEST,
    /** An interaction that the test records. */
    RECORDED,
    /** An interaction that the test replays to a provider. */
    REPLAYED
  }

  static Outcome read(String line) {
    List<String> columns = List.of(line.split("\t", 4));
    return new Outcome(
        Role.valueOf(columns.get(0)),
        columns.get(1),
        Boolean.parseBoolean(columns.get(2)),
        columns.get(3));
  }

  String line() {
    return String.join("\t", role.name(), subject, Boolean.toString(passed), message);
  }
}
