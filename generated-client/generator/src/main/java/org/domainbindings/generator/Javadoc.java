package org.domainbindings.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns the plain text of a spec into Javadoc comments of at most 100 columns. */
final class Javadoc {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private Javadoc() {}

  /** A whole comment; paragraphs are separated by blank lines, and tags go last. */
  static String block(String text, String indent, String... tags) {
    List<String> paragraphs =
        text.strip().lines().collect(Collectors.joining("\n")).isEmpty()
            ? List.of()
            : List.of(text.strip().split("\n\\s*\n"));
    String single = paragraphs.size() == 1 ? indent + "/** " + oneLine(paragraphs.get(0)) + " */" : "";
    if (tags.length == 0 && paragraphs.size() == 1 && single.length() <= Layout.COLUMNS) {
      return single;
    }
    List<String> lines = new ArrayList<>();
    lines.add(indent + "/**");
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i > 0) {
        lines.add(indent + " *");
      }
      String text1 = (i == 0 ? "" : "<p>") + oneLine(paragraphs.get(i));
      lines.addAll(wrap(text1, indent + " * ", indent + " * "));
    }
    if (tags.length > 0 && !paragraphs.isEmpty()) {
      lines.add(indent + " *");
    }
    for (String tag : tags) {
      lines.addAll(wrap(oneLine(tag), indent + " * ", indent + " *     "));
    }
    lines.add(indent + " */");
    return String.join("\n", lines);
  }

  /** A {@code @param} tag as {@link #block} takes it, with what stands for an absent value. */
  static String parameter(String name, String description, String absent) {
    String text = description.isBlank() ? "the value" : lowerFirst(description);
    if (text.endsWith(".") && text.indexOf(". ") < 0) {
      text = text.substring(0, text.length() - 1);
    }
    if (!absent.isEmpty()) {
      String end = text.endsWith(".") ? " " + Names.upperFirst(absent) : "; " + absent;
      text += end + " if absent" + (text.endsWith(".") ? "." : "");
    }
    return "@param " + name + " " + text;
  }

  /** Lays out one tag of a comment. */
  static String tag(String tag, String prefix) {
    return String.join("\n", wrap(oneLine(tag), prefix, prefix + "    "));
  }

  static String sentence(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") ? stripped : stripped + ".";
  }

  /** Begins a sentence in lower case, unless it begins with an abbreviation or a code. */
  static String lowerFirst(String text) {
    String stripped = text.strip();
    boolean word =
        stripped.length() > 1
            && Character.isUpperCase(stripped.charAt(0))
            && !Character.isUpperCase(stripped.charAt(1));
    return word ? Names.lowerFirst(stripped) : stripped;
  }

  /** Joins the parts that say something into one paragraph. */
  static String join(String... parts) {
    return List.of(parts).stream()
        .filter(part -> !part.isBlank())
        .map(Javadoc::sentence)
        .collect(Collectors.joining(" "));
  }

  private static String oneLine(String text) {
    return escape(text.strip().replaceAll("\\s+", " "));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    Matcher code = CODE.matcher(text);
    int end = 0;
    while (code.find()) {
      escaped.append(escapePlain(text.substring(end, code.start())));
      escaped.append("{@code ").append(code.group(1).replace("*/", "*&#47;")).append('}');
      end = code.end();
    }
    return escaped.append(escapePlain(text.substring(end))).toString();
  }

  private static String escapePlain(String text) {
    String plain = text.replace("&", "&amp;").replaceAll("<(?!p>)", "&lt;").replace("*/", "*&#47;");
    return plain.replaceAll("(?<=[\\w.])@", "{@literal @}");
  }

  /** Breaks between words, but never inside of an inline tag. */
  private static List<String> wrap(String text, String first, String rest) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" (?![^{]*\\})")) {
      if (!empty && line.length() + 1 + word.length() > Layout.COLUMNS) {
        lines.add(line.toString());
        line = new StringBuilder(rest);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
