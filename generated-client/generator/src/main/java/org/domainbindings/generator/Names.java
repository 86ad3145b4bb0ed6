package org.domainbindings.generator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Gives the names of a spec the form that Java expects.
 *
 * <p>The wire runs words together ({@code expirationdate}), and only a person knows where they
 * part: what the spec's {@code x-java-names} says wins. There a name followed by {@code []} stands
 * for a list of that name.
 */
final class Names {

  private static final String EXTENSION = "x-java-names";

  /** What every object has, and no record may have as a component. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** What the generated code has beside the names of the spec. */
  private static final Set<String> OF_CLIENT =
      Set.of("builder", "form", "json", "query", "request");

  private static final Pattern LEADING_CAPITALS = Pattern.compile("^([A-Z]+(?![a-z])|[A-Z])");
  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("(?<=[a-z])(?=[A-Z])|(?<=[A-Z0-9])(?=[A-Z][a-z])");

  private final Map<String, String> given;
  private final Set<String> unused;

  Names(Map<String, String> given) {
    this.given = given;
    this.unused = new TreeSet<>(given.keySet());
  }

  static Names of(Extensions extensions) {
    Map<String, String> given = new HashMap<>();
    Extensions names = extensions.under(EXTENSION);
    names.names().forEach(wireName -> given.put(wireName, names.text(wireName)));
    return new Names(given);
  }

  /** Names a parameter or property. */
  String member(String where, String wireName, boolean list) {
    String key = list && given.containsKey(wireName + "[]") ? wireName + "[]" : wireName;
    unused.remove(key);
    String name = given.get(key);
    if (name == null) {
      name = lowerCamel(wireName);
      name = isTaken(name) ? name + "Value" : name;
    }
    if (!SourceVersion.isIdentifier(name) || isTaken(name)) {
      throw new UnsupportedSpecException(
          where, "'" + name + "' is no name for it in Java: give it one under " + EXTENSION);
    }
    return name;
  }

  private static boolean isTaken(String name) {
    return SourceVersion.isKeyword(name) || OF_OBJECT.contains(name) || OF_CLIENT.contains(name);
  }

  /** Refuses given names for what the spec does not have, which are spelling mistakes. */
  void refuseUnused() {
    if (!unused.isEmpty()) {
      throw new UnsupportedSpecException(
          EXTENSION, "there is nothing to be named " + String.join(", ", unused));
    }
  }

  /** Names the method of an operation. */
  static String method(String operationId) {
    String name = lowerCamel(operationId);
    boolean usable = SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    if (!usable || OF_OBJECT.contains(name)) {
      throw new UnsupportedSpecException(
          operationId, "this operationId is no name for a method: choose a verb and a noun");
    }
    return name;
  }

  /** Names a type. */
  static String type(String name) {
    String type = words(name).stream().map(Names::upperFirst).collect(Collectors.joining());
    if (!SourceVersion.isIdentifier(type)) {
      throw new UnsupportedSpecException(
          name, "this is no name for a type: choose one that begins with a letter");
    }
    return type;
  }

  /** Names the constant of a value. */
  static String constant(String where, String value) {
    String spaced = WORD_BOUNDARY.matcher(value).replaceAll(" ");
    String name = String.join("_", words(spaced)).toUpperCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw new UnsupportedSpecException(
          where, "the value '" + value + "' needs a name under x-enum-varnames");
    }
    return Character.isDigit(name.charAt(0)) ? "VALUE_" + name : name;
  }

  static String upperFirst(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** Puts the first word in lower case, all of it if it is an abbreviation. */
  static String lowerFirst(String text) {
    return LEADING_CAPITALS.matcher(text).replaceFirst(m -> m.group().toLowerCase(Locale.ROOT));
  }

  private static String lowerCamel(String name) {
    return lowerFirst(words(name).stream().map(Names::upperFirst).collect(Collectors.joining()));
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("[^A-Za-z0-9]+")).filter(word -> !word.isEmpty()).toList();
  }
}
