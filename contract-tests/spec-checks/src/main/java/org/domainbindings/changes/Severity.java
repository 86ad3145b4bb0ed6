package org.domainbindings.changes;

/** What a change means for existing code, the most severe first. */
enum Severity {
  BREAKING("Breaking"),
  COMPATIBLE("Compatible"),
  DOCUMENTATION("Documentation only");

  private final String title;

  Severity(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  Severity or(Severity other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
