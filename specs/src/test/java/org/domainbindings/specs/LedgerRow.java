package org.domainbindings.specs;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a ledger.
 *
 * @param section the section of the document that says it, empty where another source does
 * @param place where the row stands, and what it was taken from
 */
record LedgerRow(Fact fact, Source source, String document, String section, String place) {

  private static final List<String> HEADER =
      List.of("document", "section", "operation", "kind", "name", "attribute", "value");

  /** Reads what a document says. */
  static List<LedgerRow> ofDocument(String provider) {
    Table table = Table.read("/documents/" + provider + ".tsv", 7);
    if (!table.rows().get(0).columns().equals(HEADER)) {
      throw new IllegalArgumentException(table.file() + " lacks its header");
    }
    return table.rows().stream()
        .skip(1)
        .map(
            row -> {
              String document = row.column(0);
              String section = row.column(1);
              String place = "%s, %s, \"%s\"".formatted(table.place(row), document, section);
              return new LedgerRow(row.fact(2), Source.DOCUMENT, document, section, place);
            })
        .toList();
  }

  /** Reads what other sources say. */
  static List<LedgerRow> ofOthers(String provider) {
    Table table = Table.read("/ledger/elsewhere.tsv", 7);
    return table.rows().stream()
        .filter(row -> row.column(0).equals(provider))
        .map(
            row -> {
              Source source = Source.of(row.column(6));
              String place = "%s, %s".formatted(table.place(row), row.column(6));
              return new LedgerRow(row.fact(1), source, "", "", place);
            })
        .toList();
  }

  static List<LedgerRow> of(String provider) {
    return Stream.concat(ofDocument(provider).stream(), ofOthers(provider).stream()).toList();
  }

  boolean documented() {
    return source == Source.DOCUMENT;
  }
}
