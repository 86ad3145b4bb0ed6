package org.domainbindings.generator.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Turns the names of a spec into Java identifiers. */
public final class Names {

  /** Methods of {@code Object}, which no class may redefine. */
  private static final Set<String> OF_OBJECT =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** Names that the generated code uses for its own purposes. */
  private static final Set<String> OF_CLIENT =
      Set.of(
          "additionalProperties",
          "additionalProperty",
          "build",
          "builder",
          "checkRequired",
          "hasProperties",
          "others",
          "toBuilder",
          "toForm",
          "toHeaders",
          "toMultipart",
          "toQuery");

  /** The names of methods that tell whether a property is present. */
  private static final Pattern PRESENCE = Pattern.compile("has\\p{Lu}.*Property");

  private static final Pattern LEADING_CAPITALS = Pattern.compile("^([A-Z]+(?![a-z])|[A-Z])");
  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("(?<=[\\p{Ll}])(?=\\p{Lu})|(?<=[\\p{Lu}0-9])(?=\\p{Lu}\\p{Ll})");

  private Names() {}

  /**
   * Names several things that must not have the same name: first those that need no change, then
   * the others in their order, with a number where two would be alike.
   *
   * @param wireNames what they are called in the spec
   * @param naming what each would be called alone
   * @param taken the names that none may have
   */
  static Map<String, String> distinct(
      List<String> wireNames, Function<String, String> naming, Set<String> taken) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> used = new HashSet<>(taken);
    for (String wireName : wireNames) {
      if (naming.apply(wireName).equals(wireName) && used.add(wireName)) {
        names.put(wireName, wireName);
      }
    }
    for (String wireName : wireNames) {
      names.computeIfAbsent(wireName, name -> numbered(naming.apply(name), used));
    }
    return names;
  }

  /** The name, followed by the first number that makes it unique. */
  private static String numbered(String name, Set<String> used) {
    String candidate = name;
    for (int number = 2; !used.add(candidate); number++) {
      candidate = name + (Character.isDigit(name.charAt(name.length() - 1)) ? "_" : "") + number;
    }
    return candidate;
  }

  /** Names a parameter or property. */
  static String member(String wireName) {
    String name = lowerCamel(wireName);
    boolean taken =
        OF_OBJECT.contains(name) || OF_CLIENT.contains(name) || PRESENCE.matcher(name).matches();
    if (SourceVersion.isKeyword(name) || taken) {
      return name + "Value";
    }
    return Character.isDigit(name.codePointAt(0)) ? "value" + name : name;
  }

  /** Names a method. */
  static String method(String operationId) {
    String name = lowerCamel(operationId);
    if (SourceVersion.isKeyword(name) || OF_OBJECT.contains(name)) {
      return name + "Call";
    }
    return Character.isDigit(name.codePointAt(0)) ? "call" + name : name;
  }

  /** Names a type. */
  static String type(String name) {
    String type = words(name).stream().map(Names::upperFirst).collect(Collectors.joining());
    boolean letter = Character.isJavaIdentifierStart(type.codePointAt(0)) && isCased(type);
    return letter ? type : "Type" + type;
  }

  /**
   * Whether a name starts like the name of a type. In scripts without capitals, any letter is fine.
   */
  private static boolean isCased(String type) {
    return !Character.isLowerCase(type.codePointAt(0));
  }

  /** Names the constant of a value. */
  static String constant(String value) {
    if (value.isEmpty()) {
      return "EMPTY";
    }
    String spaced = WORD_BOUNDARY.matcher(value).replaceAll(" ");
    String name = String.join("_", words(spaced)).toUpperCase(Locale.ROOT);
    boolean keyword = name.equals("_");
    return Character.isDigit(name.codePointAt(0)) || keyword ? "VALUE_" + name : name;
  }

  public static String upperFirst(String text) {
    int first = text.offsetByCodePoints(0, 1);
    return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
  }

  public static String upperCase(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** Puts the first word in lower case, all of it if it is an abbreviation. */
  public static String lowerFirst(String text) {
    String lower =
        LEADING_CAPITALS.matcher(text).replaceFirst(m -> m.group().toLowerCase(Locale.ROOT));
    int first = lower.offsetByCodePoints(0, 1);
    return lower.substring(0, first).toLowerCase(Locale.ROOT) + lower.substring(first);
  }

  private static String lowerCamel(String name) {
    return lowerFirst(words(name).stream().map(Names::upperFirst).collect(Collectors.joining()));
  }

  /**
   * The words of a name. A sign before a number counts as a word, and a name that consists of
   * symbols only is spelled out.
   */
  private static List<String> words(String text) {
    String signed =
        text.replaceFirst("^\\+(?=[0-9])", "plus ").replaceFirst("^-(?=[0-9.])", "minus ");
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    signed
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) && Character.isJavaIdentifierPart(c)) {
                word.appendCodePoint(c);
              } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
              }
            });
    if (word.length() > 0) {
      words.add(word.toString());
    }
    return words.isEmpty() ? List.of(signs(text)) : words;
  }

  private static String signs(String text) {
    String names =
        text.codePoints()
            .limit(4)
            .mapToObj(c -> String.valueOf(Character.getName(c)))
            .map(name -> lowerWords(name))
            .collect(Collectors.joining());
    return names.isEmpty() ? "Empty" : names;
  }

  private static String lowerWords(String name) {
    StringBuilder words = new StringBuilder();
    for (String word : name.split("[^A-Za-z0-9]+")) {
      if (!word.equals("SIGN") && !word.isEmpty()) {
        words.append(upperFirst(word.toLowerCase(Locale.ROOT)));
      }
    }
    return words.isEmpty() ? "Sign" : words.toString();
  }

  /** Type names in use. They must differ by more than case, as each becomes a file name. */
  static final class Types {

    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    Types() {
      taken.addAll(ReservedTypes.files());
    }

    /** Reserves a name for a type, or a similar one if it is taken. */
    String claim(String wanted, String alternative) {
      if (isFree(wanted)) {
        taken.add(wanted);
        return wanted;
      }
      String candidate = isReserved(wanted) ? wanted + "Model" : alternative;
      String name = candidate;
      for (int number = 2; !isFree(name); number++) {
        name = candidate + number;
      }
      taken.add(name);
      return name;
    }

    boolean isFree(String name) {
      return !isReserved(name) && !taken.contains(name);
    }

    private static boolean isReserved(String name) {
      return ReservedTypes.NAMES.contains(name);
    }
  }
}
