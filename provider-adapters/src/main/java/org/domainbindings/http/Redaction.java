package org.domainbindings.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.domainbindings.Failure;

/**
 * Redacts the secrets of a request wherever a server repeats them, however it encodes them.
 *
 * <p>Secrets and text are decoded before they are compared, which takes linear time.
 */
final class Redaction {

  private static final String BLOT = "***";

  /** Enough for any sentence; longer messages would flood a log. */
  private static final int LONGEST_TEXT = 1000;

  /**
   * How much of a long text is searched, and how much of that is shown: no secret is longer than
   * the difference.
   */
  private static final int SEARCHED = 64 * 1024;

  private static final int SHOWN = 48 * 1024;

  /** Shorter texts are codes rather than secrets. */
  private static final int SHORTEST_SECRET = 6;

  private final List<byte[]> secrets;
  private final List<String> literally;
  private final List<byte[]> inBase64;

  private Redaction(List<String> secrets) {
    literally = secrets;
    this.secrets = secrets.stream().map(Redaction::form).toList();
    inBase64 = secrets.stream().flatMap(Redaction::inBase64).map(Redaction::bytes).toList();
  }

  static Redaction of(Stream<String> secrets) {
    return new Redaction(secrets.filter(secret -> !secret.isBlank()).distinct().toList());
  }

  private static byte[] bytes(String text) {
    return DecodedText.of(text).bytes();
  }

  /** The end of a secret and the text after it can look like the start of an encoding. */
  private static byte[] form(String secret) {
    byte[] bytes = bytes(secret);
    int end = bytes.length;
    while (end > SHORTEST_SECRET && "%\\&".indexOf(bytes[end - 1]) >= 0) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  /** The base64 characters that depend on the secret alone, whatever precedes or follows it. */
  private static Stream<String> inBase64(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, 3)
        .mapToObj(
            before -> {
              byte[] moved = new byte[before + bytes.length];
              System.arraycopy(bytes, 0, moved, before, bytes.length);
              int first = (before * 8 + 5) / 6;
              int end = moved.length * 8 / 6;
              return Base64.getEncoder().encodeToString(moved).substring(first, end);
            })
        .filter(text -> text.length() >= SHORTEST_SECRET)
        .flatMap(text -> Stream.of(text, text.replace('+', '-').replace('/', '_')))
        .distinct();
  }

  Failure apply(Failure failure) {
    String requestId = failure.requestId();
    String code = failure.code();
    return failure
        .withMessage(apply(failure.message()))
        .withCode(code == null || code.length() < SHORTEST_SECRET ? code : apply(code))
        .withRequestId(requestId == null ? null : apply(requestId));
  }

  /** The text as a single line of limited length, without secrets. */
  String apply(String text) {
    boolean cut = text.length() > SEARCHED;
    String looked = cut ? text.substring(0, SEARCHED) : text;
    String redacted = redacted(looked, cut ? SHOWN : looked.length());
    String line = redacted.replaceAll("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    boolean whole = !cut && line.length() <= LONGEST_TEXT;
    return whole ? line : line.substring(0, Math.min(line.length(), LONGEST_TEXT)) + "...";
  }

  /** The exception itself or, if it or one of its causes contains a secret, a substitute. */
  IOException apply(IOException exception) {
    StringWriter trace = new StringWriter();
    exception.printStackTrace(new PrintWriter(trace, true));
    String text = trace.toString();
    if (text.equals(redacted(text))) {
      return exception;
    }
    IOException standIn = new IOException(apply(exception.toString()));
    standIn.setStackTrace(exception.getStackTrace());
    return standIn;
  }

  /** The text without secrets. */
  String redacted(String text) {
    return redacted(text, text.length());
  }

  /** The text without secrets, up to some place. */
  private String redacted(String text, int shown) {
    List<Part> parts = new ArrayList<>();
    for (String each : literally) {
      for (int at = text.indexOf(each); at >= 0; at = text.indexOf(each, at + each.length())) {
        parts.add(new Part(at, at + each.length()));
      }
    }
    DecodedText unescaped = DecodedText.of(text);
    byte[] bytes = unescaped.bytes();
    for (byte[] each : secrets) {
      for (int at : find(each, bytes)) {
        parts.add(new Part(unescaped.start(at), unescaped.end(at + each.length - 1)));
      }
    }
    for (byte[] each : inBase64) {
      int end = 0;
      for (int at : find(each, bytes)) {
        int start = unescaped.start(at);
        if (start >= end) {
          Part whole = word(text, end, start, unescaped.end(at + each.length - 1));
          parts.add(whole);
          end = whole.end();
        }
      }
    }
    return without(parts, text, shown);
  }

  /** A part of a text. */
  private record Part(int start, int end) {}

  /** A run of base64 characters. */
  private static Part word(String text, int from, int start, int end) {
    int first = start;
    while (first > from && isBase64(text.charAt(first - 1))) {
      first--;
    }
    int last = end;
    while (last < text.length() && isBase64(text.charAt(last))) {
      last++;
    }
    return new Part(first, last);
  }

  private static boolean isBase64(char character) {
    boolean plain = character < 0x80 && Character.isLetterOrDigit(character);
    return plain || "+/=-_".indexOf(character) >= 0;
  }

  /** Overlapping matches count as one secret, adjacent ones as several. */
  private static String without(List<Part> parts, String text, int shown) {
    parts.sort(Comparator.comparingInt(Part::start));
    StringBuilder redacted = new StringBuilder();
    int kept = 0;
    for (Part part : parts) {
      if (part.start() >= kept && part.start() < shown) {
        redacted.append(text, kept, part.start()).append(BLOT);
      }
      kept = Math.max(kept, part.start() < shown ? part.end() : kept);
    }
    return kept < shown ? redacted.append(text, kept, shown).toString() : redacted.toString();
  }

  /** Finds the occurrences of a pattern with the algorithm of Knuth, Morris and Pratt. */
  private static int[] find(byte[] pattern, byte[] text) {
    int[] borders = new int[pattern.length + 1];
    borders[0] = -1;
    for (int i = 0, border = -1; i < pattern.length; ) {
      while (border >= 0 && pattern[i] != pattern[border]) {
        border = borders[border];
      }
      borders[++i] = ++border;
    }
    IntStream.Builder found = IntStream.builder();
    int matched = 0;
    for (int i = 0; i < text.length; i++) {
      while (matched >= 0 && pattern[matched] != text[i]) {
        matched = borders[matched];
      }
      matched++;
      if (matched == pattern.length) {
        found.add(i + 1 - matched);
        matched = 0;
      }
    }
    return found.build().toArray();
  }
}
