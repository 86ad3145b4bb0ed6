package org.domainbindings.testing;

/** Escapes texts for the answers of test servers. */
public final class Json {

  private Json() {}

  /** Returns a JSON string with quotes. */
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

  /** Escapes a text for XML. */
  public static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
