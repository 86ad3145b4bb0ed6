package org.domainbindings.specs;

/** A fact as a spec states it, and the line that does so. */
record Statement(Fact fact, Source source, int line) {

  /** Whether it is the fact of a ledger's row: what is shown serves where a document says it. */
  boolean confirms(LedgerRow row) {
    return source == row.source() || source == Source.SHOWN;
  }
}
