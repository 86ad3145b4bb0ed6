package org.domainbindings.changes;

import java.util.List;
import java.util.Locale;
import org.domainbindings.specs.Table;

/** Rates and describes each kind of change, as listed in {@code verdicts.tsv}. */
final class Verdicts {

  private static final List<Verdict> ROWS =
      Table.read("/changes/verdicts.tsv", 5).rows().stream()
          .skip(1)
          .map(Table.Row::columns)
          .map(Verdict::of)
          .toList();

  /** How the severity of a change is determined. */
  enum Decision {
    BREAKING,
    COMPATIBLE,
    DOCUMENTATION,
    /** Breaking if the generated types break callers. */
    JAVA,
    /** Breaking if a recorded answer would be refused. */
    PRESENT
  }

  /**
   * A row of the table.
   *
   * @param sentence the end of the sentence that starts with the subject of the change
   */
  record Verdict(String side, String attribute, String change, Decision decision, String sentence) {

    private static Verdict of(List<String> columns) {
      return new Verdict(
          columns.get(0),
          columns.get(1),
          columns.get(2),
          Decision.valueOf(columns.get(3).toUpperCase(Locale.ROOT)),
          columns.get(4));
    }

    private boolean fits(String itsSide, String itsAttribute, String itsChange) {
      return matches(side, itsSide)
          && matches(attribute, itsAttribute)
          && (matches(change, itsChange) || itsChange.startsWith(change + "-"));
    }

    private static boolean matches(String pattern, String text) {
      int star = pattern.indexOf('*');
      return star < 0
          ? pattern.equals(text)
          : text.startsWith(pattern.substring(0, star))
              && text.endsWith(pattern.substring(star + 1))
              && text.length() >= pattern.length() - 1;
    }
  }

  private Verdicts() {}

  static Verdict of(String side, String attribute, String change) {
    return ROWS.stream().filter(row -> row.fits(side, attribute, change)).findFirst().orElseThrow();
  }

  static List<Verdict> all() {
    return ROWS;
  }
}
