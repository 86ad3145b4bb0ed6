package org.domainbindings.generator.model;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the summaries and descriptions of a spec into sentences. */
public final class Prose {

  private Prose() {}

  /** The text without surrounding blanks, or an empty text. */
  public static String orEmpty(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** The text, or another one if there is none. */
  public static String or(String text, String fallback) {
    return text.isEmpty() ? fallback : text;
  }

  /** Ends a text with a full stop, unless it ends with a mark of its own. */
  public static String sentence(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() || stripped.matches("(?s).*[.!?:]") ? stripped : stripped + ".";
  }

  /** Joins the pieces that are not blank into one paragraph. */
  public static String join(String... pieces) {
    return Arrays.stream(pieces)
        .map(piece -> sentence(piece.replaceAll("\\s+", " ")))
        .filter(piece -> !piece.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /**
   * The text of a Javadoc tag: starts in lower case and, if it is a single sentence, has no full
   * stop.
   */
  public static String phrase(String text) {
    String stripped = text.strip();
    boolean one = stripped.endsWith(".") && !stripped.contains(". ");
    String clause = one ? stripped.substring(0, stripped.length() - 1) : stripped;
    return startsWithWord(clause) ? Names.lowerFirst(clause) : clause;
  }

  /** Adds the default to the text of a tag. */
  public static String phrase(String text, String ifAbsent) {
    String phrase = phrase(text);
    return phrase.endsWith(".")
        ? phrase + " " + Names.upperFirst(ifAbsent) + " if absent."
        : phrase + "; " + ifAbsent + " if absent";
  }

  /** Whether the first word is an ordinary word rather than an abbreviation, code or number. */
  private static boolean startsWithWord(String text) {
    return text.matches("(?s)[A-Z][a-z]*\\b.*") && !text.startsWith("I ");
  }
}
