package org.domainbindings.generator.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.domainbindings.generator.model.Prose;

/**
 * Composes one Javadoc comment of at most 100 columns.
 *
 * <p>Texts of a spec are plain text, in which only backticks have a meaning: they mark code. Texts
 * of the generator are markup.
 */
final class Javadoc {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  /** Adds the paragraphs of a text, which blank lines separate. */
  Javadoc text(String plain) {
    for (String paragraph : plain.split("\n\\s*\n")) {
      String sentence = Prose.sentence(paragraph);
      if (!sentence.isEmpty()) {
        paragraphs.add(escape(sentence));
      }
    }
    return this;
  }

  /** Adds a paragraph of markup. */
  Javadoc markup(String paragraph) {
    paragraphs.add(paragraph);
    return this;
  }

  /** Explains a parameter, in plain text. */
  Javadoc param(String name, String plain) {
    return tag("@param " + name + " " + escape(plain));
  }

  /** Adds a tag, in markup. */
  Javadoc tag(String tag) {
    tags.add(tag);
    return this;
  }

  /** The comment, without a line break at its end. */
  String at(String indent) {
    if (paragraphs.size() == 1 && tags.isEmpty()) {
      String line = indent + "/** " + paragraphs.get(0) + " */";
      if (line.length() <= Layout.COLUMNS) {
        return line;
      }
    }
    String prefix = indent + " * ";
    List<String> lines = new ArrayList<>();
    lines.add(indent + "/**");
    for (String paragraph : paragraphs) {
      boolean first = lines.size() == 1;
      if (!first) {
        lines.add(indent + " *");
      }
      lines.addAll(wrap((first ? "" : "<p>") + paragraph, prefix, prefix));
    }
    if (!paragraphs.isEmpty() && !tags.isEmpty()) {
      lines.add(indent + " *");
    }
    for (String tag : tags) {
      lines.addAll(wrap(tag, prefix, prefix + "    "));
    }
    lines.add(indent + " */");
    return String.join("\n", lines);
  }

  private static List<String> wrap(String text, String firstPrefix, String nextPrefix) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(firstPrefix);
    boolean empty = true;
    for (String word : words(text)) {
      if (!empty && line.length() + 1 + word.length() > Layout.COLUMNS) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(nextPrefix);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** The words between which a line can break; an inline tag is never split. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int depth = 0;
    for (char c : text.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ' ' && depth == 0) {
        words.add(word.toString());
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    words.add(word.toString());
    return words;
  }

  /** Turns plain text into markup: backticks become code, all else shows as it is. */
  static String escape(String plain) {
    String text = plain.strip().replaceAll("\\s+", " ");
    StringBuilder markup = new StringBuilder();
    Matcher code = CODE.matcher(text);
    int end = 0;
    while (code.find()) {
      markup.append(escapeAll(text.substring(end, code.start()))).append(code(code.group(1)));
      end = code.end();
    }
    return markup.append(escapeAll(text.substring(end))).toString();
  }

  /** Marks a text of the spec as code within plain text. */
  static String quoted(String text) {
    return "`" + text.replace('`', '\'') + "`";
  }

  /** Marks a text of the spec as code. */
  static String code(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.isEmpty()) {
      // Doclint rejects empty tags.
      return "&#96;" + text + "&#96;";
    }
    boolean harmless = line.chars().allMatch(Javadoc::isHarmlessInCode);
    return harmless && !line.contains("*/")
        ? "{@code " + line + "}"
        : "<code>" + escapeAll(line) + "</code>";
  }

  private static boolean isHarmlessInCode(int c) {
    return "{}\\@".indexOf(c) < 0 && !isInvisible(c);
  }

  /** Characters that are invisible or change the direction of the text. */
  private static boolean isInvisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
              Character.FORMAT,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  /** An at sign within a word, as in an email address, starts no tag. */
  private static String escapeAll(String text) {
    StringBuilder escaped = new StringBuilder();
    int before = ' ';
    for (int c : text.codePoints().toArray()) {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '\\' -> escaped.append("&#92;");
        case '{' -> escaped.append("&#123;");
        case '}' -> escaped.append("&#125;");
        case '@' -> escaped.append(Character.isLetterOrDigit(before) ? "@" : "&#64;");
        case '/' -> escaped.append(before == '*' ? "&#47;" : "/");
        default -> escaped.appendCodePoint(isInvisible(c) ? 0xFFFD : c);
      }
      before = c;
    }
    return escaped.toString();
  }
}
