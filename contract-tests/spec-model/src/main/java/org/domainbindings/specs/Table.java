package org.domainbindings.specs;

import java.util.ArrayList;
import java.util.List;

/** A table in a text file: a row per line, with columns separated by tabs; # starts a comment. */
public record Table(String file, List<Row> rows) {

  /** A row of a table, with its line number. */
  public record Row(int line, List<String> columns) {

    public String column(int index) {
      return columns.get(index);
    }

    /** The five columns from an index on as a fact. */
    public Fact fact(int from) {
      return new Fact(
          column(from), column(from + 1), column(from + 2), column(from + 3), column(from + 4));
    }
  }

  public static Table read(String resource, int width) {
    return of(resource.substring(resource.lastIndexOf('/') + 1), Spec.resource(resource), width);
  }

  /**
   * Reads a table from text.
   *
   * @param file the name of the file, for messages
   */
  public static Table of(String file, String text, int width) {
    List<Row> rows = new ArrayList<>();
    int line = 0;
    for (String written : text.lines().toList()) {
      line++;
      if (!written.startsWith("#")) {
        List<String> columns = List.of(written.split("\t", -1));
        if (columns.size() != width || columns.contains("")) {
          throw new IllegalArgumentException(
              "%s:%d has not %d columns: %s".formatted(file, line, width, written));
        }
        rows.add(new Row(line, columns));
      }
    }
    return new Table(file, rows);
  }

  public String place(Row row) {
    return file + ":" + row.line();
  }
}
