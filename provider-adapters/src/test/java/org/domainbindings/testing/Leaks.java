package org.domainbindings.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches texts for secrets by decoding the texts, independent of the code under test. */
public final class Leaks {

  private static final int MOST_ENCODINGS = 3;
  private static final Pattern PERCENT = Pattern.compile("(%[0-9a-fA-F]{2})+");
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\/'])");
  private static final Pattern DECIMAL = Pattern.compile("&#([0-9]{1,7});");
  private static final Pattern HEXADECIMAL = Pattern.compile("&#[xX]([0-9a-fA-F]{1,6});");

  private static final List<UnaryOperator<String>> DECODERS =
      List.of(
          text -> PERCENT.matcher(text).replaceAll(Leaks::percentDecoded),
          text -> PERCENT.matcher(text.replace('+', ' ')).replaceAll(Leaks::percentDecoded),
          text -> ESCAPED.matcher(unicodeDecoded(text)).replaceAll("$1"),
          Leaks::entitiesDecoded);

  private Leaks() {}

  /** Returns the secrets in a text, encoded or not. */
  public static List<String> in(String text) {
    return in(text, Secrets.all());
  }

  /** Returns which of the given secrets are in a text, encoded or not. */
  public static List<String> in(String text, List<String> secrets) {
    List<String> readings = readings(text);
    return secrets.stream()
        .filter(secret -> readings.stream().anyMatch(reading -> repeats(reading, secret)))
        .toList();
  }

  private static boolean repeats(String text, String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return text.contains(secret)
        || text.contains(Base64.getEncoder().withoutPadding().encodeToString(bytes));
  }

  private static List<String> readings(String text) {
    List<String> readings = new ArrayList<>(List.of(text));
    for (UnaryOperator<String> decoder : DECODERS) {
      String encoded = text;
      for (int i = 0; i < MOST_ENCODINGS; i++) {
        String decoded = decoder.apply(encoded);
        if (decoded.equals(encoded)) {
          break;
        }
        readings.add(decoded);
        encoded = decoded;
      }
    }
    return readings;
  }

  private static String percentDecoded(MatchResult run) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 1; i < run.group().length(); i += 3) {
      bytes.write(Integer.parseInt(run.group().substring(i, i + 2), 16));
    }
    return Matcher.quoteReplacement(bytes.toString(StandardCharsets.UTF_8));
  }

  private static String unicodeDecoded(String text) {
    return UNICODE
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  private static String entitiesDecoded(String text) {
    String decimal =
        DECIMAL.matcher(text).replaceAll(match -> character(Integer.parseInt(match.group(1))));
    return HEXADECIMAL
        .matcher(decimal)
        .replaceAll(match -> character(Integer.parseInt(match.group(1), 16)))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  private static String character(int codePoint) {
    return Character.isValidCodePoint(codePoint)
        ? Matcher.quoteReplacement(Character.toString(codePoint))
        : "";
  }
}
