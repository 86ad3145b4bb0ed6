package org.domainbindings.chain.report;

import java.util.List;

/**
 * The outcome of a test, for the test itself or for its interaction.
 *
 * @param role the role of the subject in the test
 * @param subject a test, as class and method, or an interaction, as provider and description
 * @param message the first lines of the failure; empty for success
 */
record Outcome(Role role, String subject, boolean passed, String message) {

  /** The role of a subject in a test. */
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
