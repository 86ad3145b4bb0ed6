package org.domainbindings.specs;

import java.util.Locale;

/** The source of a fact in a spec or ledger, the most authoritative first. */
enum Source {
  /** The document that the spec transcribes. */
  DOCUMENT,
  /** None: an example, or prose. A ledger may or may not contain it. */
  SHOWN,
  /** Another page or edition of the vendor. */
  VENDOR,
  /** A recorded answer. */
  OBSERVED,
  /** Inferred from the others. */
  INFERRED;

  /** The source in the first mark; without one, the document. */
  static Source of(String... marks) {
    for (String mark : marks) {
      if (!mark.isEmpty()) {
        return switch (mark) {
          case "vendor" -> VENDOR;
          case "observed" -> OBSERVED;
          case "inferred" -> INFERRED;
          default -> DOCUMENT;
        };
      }
    }
    return DOCUMENT;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
