package org.domainbindings.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A secret in all the ways in which servers repeat what they were sent: as it is, encoded for a URL
 * or a form, once or more than once, and escaped for JSON or XML.
 *
 * <p>Each of its characters is looked for in each way, for no two encoders agree about which of
 * them need it.
 */
final class SpelledSecret {

  private static final String BLOT = "***";
  private static final int MOST_ENCODINGS = 4;

  /** As many as so many encodings add: without a bound, a text of them would take for ever. */
  private static final String BACKSLASHES = "\\\\{1,16}";

  /** What an encoded or escaped character can begin with. */
  private static final String MARKS = "%+&\\";

  private static final Map<String, String> ENTITIES =
      Map.of("&", "amp", "<", "lt", ">", "gt", "\"", "quot", "'", "apos");

  /** Compiled once for each character, whatever the secret that has it. */
  private static final Map<Integer, List<Pattern>> SPELLINGS = new ConcurrentHashMap<>();

  private final char first;
  private final List<List<Pattern>> characters;

  SpelledSecret(String value) {
    first = value.charAt(0);
    characters =
        value
            .codePoints()
            .mapToObj(character -> SPELLINGS.computeIfAbsent(character, SpelledSecret::spellings))
            .toList();
  }

  private static List<Pattern> spellings(int character) {
    String text = Character.toString(character);
    String plain = Pattern.quote(text);
    Stream<String> escaped = Stream.of(plain, BACKSLASHES + plain, unicode(text), entity(text));
    return Stream.concat(escaped, encoded(text)).map(Pattern::compile).toList();
  }

  private static String unicode(String text) {
    return text.chars()
        .mapToObj(unit -> BACKSLASHES + "u(?i:%04x)".formatted(unit))
        .collect(Collectors.joining());
  }

  private static String entity(String text) {
    String name = ENTITIES.getOrDefault(text, "#");
    int code = text.codePointAt(0);
    return "&(?:amp;)*(?:%s|#0*%d|#[xX]0*(?i:%x));".formatted(name, code, code);
  }

  /** Encoded several times, the percent sign of the last time has been encoded in its turn. */
  private static Stream<String> encoded(String text) {
    Stream<String> times =
        IntStream.range(0, MOST_ENCODINGS).mapToObj(more -> percent(text, "%" + "25".repeat(more)));
    return text.equals(" ") ? Stream.concat(times, Stream.of("\\+", "%(?:25)*2[bB]")) : times;
  }

  private static String percent(String text, String mark) {
    StringBuilder bytes = new StringBuilder();
    for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
      bytes.append(mark).append("(?i:%02x)".formatted(one));
    }
    return bytes.toString();
  }

  String blotOut(String text) {
    StringBuilder blotted = new StringBuilder();
    int kept = 0;
    for (int i = 0; i < text.length(); i++) {
      int end = end(text, i);
      if (end > i) {
        blotted.append(text, kept, i).append(BLOT);
        kept = end;
        i = end - 1;
      }
    }
    return kept == 0 ? text : blotted.append(text, kept, text.length()).toString();
  }

  /** Returns where the secret ends that begins here, or the beginning if none does. */
  private int end(String text, int begin) {
    char mark = text.charAt(begin);
    if (mark != first && MARKS.indexOf(mark) < 0) {
      return begin;
    }
    Set<Integer> places = Set.of(begin);
    for (List<Pattern> spellings : characters) {
      places = ends(text, places, spellings);
    }
    return places.stream().max(Integer::compare).orElse(begin);
  }

  /** One character can end at several places: "%25" is a percent sign, or one and two digits. */
  private static Set<Integer> ends(String text, Set<Integer> places, List<Pattern> spellings) {
    Set<Integer> ends = new TreeSet<>();
    for (int place : places) {
      for (Pattern spelling : spellings) {
        Matcher matcher = spelling.matcher(text).region(place, text.length());
        if (matcher.lookingAt()) {
          ends.add(matcher.end());
        }
      }
    }
    return ends;
  }
}
