package org.domainbindings.specs;

import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a ledger.
 *
 * @param section the section of the document, empty for another source
 * @param at the place of the row
 */
public record LedgerRow(Fact fact, Source source, String document, String section, String at) {

  private static final List<String> HEADER =
      List.of("document", "section", "operation", "kind", "name", "attribute", "value");

  /** Reads the facts of a document. */
  public static List<LedgerRow> ofDocument(String provider) {
    return ofDocument(Table.read("/documents/" + provider + ".tsv", HEADER.size()));
  }

  /**
   * Reads a ledger from text.
   *
   * @param file the name of the file, for messages
   */
  public static List<LedgerRow> ofDocument(String file, String text) {
    return ofDocument(Table.of(file, text, HEADER.size()));
  }

  private static List<LedgerRow> ofDocument(Table table) {
    if (!table.rows().get(0).columns().equals(HEADER)) {
      throw new IllegalArgumentException(table.file() + " lacks its header");
    }
    return table.rows().stream()
        .skip(1)
        .map(
            row ->
                new LedgerRow(
                    row.fact(2), Source.DOCUMENT, row.column(0), row.column(1), table.place(row)))
        .toList();
  }

  /** Reads the facts from other sources. */
  static List<LedgerRow> ofOthers(String provider) {
    Table table = Table.read("/ledger/other-sources.tsv", 7);
    return table.rows().stream()
        .filter(row -> row.column(0).equals(provider))
        .map(row -> new LedgerRow(row.fact(1), Source.of(row.column(6)), "", "", table.place(row)))
        .toList();
  }

  static List<LedgerRow> of(String provider) {
    return Stream.concat(ofDocument(provider).stream(), ofOthers(provider).stream()).toList();
  }

  public boolean documented() {
    return source == Source.DOCUMENT;
  }

  /** The place of the row, and its source. */
  public String place() {
    return documented()
        ? "%s, %s, \"%s\"".formatted(at, document, section)
        : "%s, %s".formatted(at, source);
  }
}
