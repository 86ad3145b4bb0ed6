package org.domainbindings.generator;

import java.util.Locale;
import java.util.Map;
import javax.lang.model.SourceVersion;

/**
 * Gives the names of the wire the form that Java expects.
 *
 * <p>The wire runs words together ({@code expirationdate}), and only a person knows where they
 * part: what the spec's {@code x-java-names} says wins. There a name followed by {@code []} stands
 * for a list of that name.
 */
record Names(Map<String, String> given) {

  static final String EXTENSION = "x-java-names";

  String member(String wireName, boolean list) {
    String name = list ? given.get(wireName + "[]") : null;
    if (name == null) {
      name = given.get(wireName);
    }
    if (name == null) {
      name = camelCase(wireName);
    }
    return SourceVersion.isKeyword(name) ? name + "Value" : name;
  }

  static String constant(String value) {
    String name = value.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^A-Za-z0-9]+", "_");
    name = name.toUpperCase(Locale.ROOT);
    return Character.isJavaIdentifierStart(name.charAt(0)) ? name : "VALUE_" + name;
  }

  static String upperFirst(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String camelCase(String wireName) {
    StringBuilder name = new StringBuilder();
    for (String word : wireName.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? lowerFirst(word) : upperFirst(word));
      }
    }
    return name.toString();
  }
}
