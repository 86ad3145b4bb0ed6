package org.domainbindings.reference;

import java.util.regex.Pattern;

/** Builds HTML. */
public final class Html {

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private Html() {}

  /** Escapes a text. */
  public static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A description, with text between backticks as code. */
  static String prose(String text) {
    return CODE.matcher(text(text.strip())).replaceAll("<code>$1</code>");
  }

  static String pre(String text) {
    return "<pre tabindex=\"0\">" + text(text.stripTrailing()) + "</pre>\n";
  }

  static String details(String title, String content) {
    return content.isEmpty()
        ? ""
        : "<details><summary>" + text(title) + "</summary>\n" + content + "</details>\n";
  }

  /** A table that scrolls if it is too wide. */
  static String table(String caption, String heads, String rows) {
    return rows.isEmpty()
        ? ""
        : """
          <div class="scroll" tabindex="0"><table><caption>%s</caption>
          <thead><tr>%s</tr></thead>
          <tbody>
          %s</tbody></table></div>
          """
            .formatted(text(caption), heads, rows);
  }

  static String head(String text) {
    return "<th scope=\"col\">" + text(text) + "</th>";
  }

  static String cell(String html) {
    return "<td>" + html + "</td>";
  }

  static String code(String text) {
    return text.isEmpty() ? "" : "<code>" + text(text) + "</code>";
  }
}
