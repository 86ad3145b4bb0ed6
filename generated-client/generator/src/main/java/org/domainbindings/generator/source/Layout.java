package org.domainbindings.generator.source;

import java.util.List;

/** Breaks Java lines as google-java-format would, and writes literals. */
final class Layout {

  static final int COLUMNS = 100;

  private static final String DEEPER = "    ";

  private Layout() {}

  /** Lays out {@code head tail}, the tail on a line of its own if it must be. */
  static String pair(String indent, String head, String tail) {
    String line = indent + head + " " + tail;
    return fits(line) ? line : indent + head + "\n" + indent + DEEPER + tail;
  }

  /** Lays out {@code start(items)end}: on one line, or the items on the next, or one on each. */
  static String list(String indent, String start, List<String> items, String end) {
    String line = indent + start + String.join(", ", items) + end;
    if (fits(line)) {
      return line;
    }
    String next = indent + DEEPER + String.join(", ", items) + end;
    if (fits(next)) {
      return indent + start + "\n" + next;
    }
    String separator = "\n" + indent + DEEPER;
    return indent + start + separator + String.join("," + separator, items) + end;
  }

  /** Lays out {@code variable = start(items);}, on one line or broken after the equals sign. */
  static String variable(String indent, String variable, String start, List<String> items) {
    String line = indent + variable + " = " + start + String.join(", ", items) + ");";
    return fits(line)
        ? line
        : indent + variable + " =\n" + list(indent + DEEPER, start, items, ");");
  }

  private static boolean fits(String line) {
    return line.length() <= COLUMNS;
  }

  /** Writes a text as a Java literal. */
  static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> literal.append(isPlain(c) ? c : "\\u%04x".formatted((int) c));
      }
    }
    return literal.append('"').toString();
  }

  /** Letters stay as they are; anything that could mislead a reader or the compiler is escaped. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c < 127 || c >= 160 && Character.isLetterOrDigit(c);
  }
}
