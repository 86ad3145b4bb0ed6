package org.domainbindings.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Composes one Javadoc comment of at most 100 columns.
 *
 * <p>What a spec says is plain text, in which backticks mark code and nothing else has a meaning.
 * What the generator says itself is markup.
 */
final class Javadoc {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /** Spaces that are not inside of an inline tag. */
  private static final Pattern BREAKS = Pattern.compile(" (?![^{}]*})");

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
    String line = firstPrefix;
    boolean empty = true;
    for (String word : BREAKS.split(text)) {
      if (!empty && line.length() + 1 + word.length() > Layout.COLUMNS) {
        lines.add(line);
        line = nextPrefix;
        empty = true;
      }
      line += empty ? word : " " + word;
      empty = false;
    }
    lines.add(line);
    return lines;
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

  private static String code(String text) {
    boolean harmless = !text.contains("*/") && !text.matches(".*[{}\\\\].*");
    return harmless ? "{@code " + text + "}" : "<code>" + escapeAll(text) + "</code>";
  }

  /** An at sign inside of a word, as in an address, begins no tag. */
  private static String escapeAll(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("*/", "*&#47;")
        .replace("\\", "&#92;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replaceAll("(?<!\\w)@", "&#64;");
  }
}
