package org.domainbindings.testing;

/** Writes texts as the servers of the tests need them. */
public final class Json {

  private Json() {}

  /** Returns a text of JSON, with its quotes. */
  public static String text(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char unit : text.toCharArray()) {
      switch (unit) {
        case '"', '\\' -> json.append('\\').append(unit);
        default -> {
          if (unit < ' ') {
            json.append("\\u%04x".formatted((int) unit));
          } else {
            json.append(unit);
          }
        }
      }
    }
    return json.append('"').toString();
  }

  /** Returns a text that can stand between two tags of XML. */
  public static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
