package org.domainbindings.specs;

import java.util.Locale;

/** On whose authority a spec states a fact, and a ledger has it; the strongest first. */
enum Source {
  /** The document that the spec transcribes. */
  DOCUMENT,
  /** Nobody's: an example, or words. A ledger may have it and need not. */
  SHOWN,
  /** Another page or edition of the vendor. */
  VENDOR,
  /** A recorded answer. */
  OBSERVED,
  /** Drawn from the others. */
  INFERRED;

  /** The source that the first mark names. Without one it is the document. */
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
