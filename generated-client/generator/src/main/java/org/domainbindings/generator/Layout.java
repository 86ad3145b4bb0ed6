package org.domainbindings.generator;

import java.util.List;

/** Breaks Java lines as a person would: on one line if it fits, else one item a line. */
final class Layout {

  static final int COLUMNS = 100;

  private Layout() {}

  /** Lays out {@code start(items)end}; continuation lines are indented four columns deeper. */
  static String list(String indent, String start, List<String> items, String end) {
    String line = indent + start + String.join(", ", items) + end;
    if (line.length() <= COLUMNS) {
      return line;
    }
    String separator = "\n" + indent + "    ";
    return indent + start + separator + String.join("," + separator, items) + end;
  }

  /** Lays out a case of a switch. */
  static String arm(String indent, int label, String statement) {
    String start = indent + "case " + label + " ->";
    String line = start + " " + statement + ";";
    return line.length() <= COLUMNS ? line : start + "\n" + indent + "    " + statement + ";";
  }

  /** Lays out a variable that holds {@code start(items)end}. */
  static String variable(String indent, String variable, String start, List<String> items) {
    String line = indent + variable + " = " + start + String.join(", ", items) + ");";
    if (line.length() <= COLUMNS) {
      return line;
    }
    return indent + variable + " =\n" + list(indent + "    ", start, items, ");");
  }

  /** Lays out an assignment, broken after the equals sign if it must be. */
  static String assignment(String indent, String variable, String value) {
    String line = indent + variable + " = " + value + ";";
    return line.length() <= COLUMNS ? line : indent + variable + " =\n" + indent + "    " + value + ";";
  }
}
