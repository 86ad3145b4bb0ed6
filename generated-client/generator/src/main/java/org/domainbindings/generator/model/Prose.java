package org.domainbindings.generator.model;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes sentences of the pieces of text in a spec. */
public final class Prose {

  private Prose() {}

  /** The text without blanks around it, empty if there is none. */
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

  /** Joins the pieces that say something into one paragraph. */
  public static String join(String... pieces) {
    return Arrays.stream(pieces)
        .map(piece -> sentence(piece.replaceAll("\\s+", " ")))
        .filter(piece -> !piece.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** Says it as the text of a tag: in lower case and, if it is one sentence, without a stop. */
  public static String phrase(String text) {
    String stripped = text.strip();
    boolean one = stripped.endsWith(".") && !stripped.contains(". ");
    String clause = one ? stripped.substring(0, stripped.length() - 1) : stripped;
    return startsWithWord(clause) ? Names.lowerFirst(clause) : clause;
  }

  /** Adds what holds if the value is absent to the text of a tag. */
  public static String phrase(String text, String ifAbsent) {
    String phrase = phrase(text);
    return phrase.endsWith(".")
        ? phrase + " " + Names.upperFirst(ifAbsent) + " if absent."
        : phrase + "; " + ifAbsent + " if absent";
  }

  /** Whether the first word is an ordinary one, and no abbreviation, code or number. */
  private static boolean startsWithWord(String text) {
    return text.matches("(?s)[A-Z][a-z]*\\b.*") && !text.startsWith("I ");
  }
}
