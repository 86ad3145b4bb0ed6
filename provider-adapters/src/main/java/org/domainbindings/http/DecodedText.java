package org.domainbindings.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * A text with all encodings removed, as UTF-8, with the position of each byte in the original text.
 *
 * <p>Servers repeat what they were sent in many encodings: percent-encoded once or more often, and
 * escaped for JSON or XML. A decoded byte can be part of another encoding, so each byte is examined
 * together with those before it. Each step reduces the number of bytes, so decoding takes linear
 * time. A secret is the same after decoding, however it was encoded.
 */
final class DecodedText {

  private static final Map<String, Integer> ENTITIES =
      Map.of("amp", (int) '&', "lt", (int) '<', "gt", (int) '>', "quot", (int) '"', "apos", 39);

  /** The longest entity is that of a large number with some zeros in front. */
  private static final int LONGEST_ENTITY = 16;

  private static final int HEX = 16;

  private byte[] bytes;
  private int[] starts;
  private int[] ends;
  private int length;
  private int steps;

  private DecodedText(int size) {
    bytes = new byte[size];
    starts = new int[size];
    ends = new int[size];
  }

  static DecodedText of(String text) {
    DecodedText unescaped = new DecodedText(text.length() + HEX);
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int character = text.codePointAt(i);
      next = i + Character.charCount(character);
      unescaped.add(character, i, next);
    }
    return unescaped;
  }

  /** Returns the bytes. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }

  /** Returns the start of a byte in the text. */
  int start(int index) {
    return starts[index];
  }

  /** Returns the end of a byte in the text. */
  int end(int index) {
    return ends[index];
  }

  /** Returns how many bytes were examined, including decoded ones. */
  int steps() {
    return steps;
  }

  private void add(int character, int start, int end) {
    if (character < 0x80) {
      addByte(character, start, end);
      return;
    }
    int from = start;
    int whole = character;
    if (Character.isBmpCodePoint(character) && Character.isLowSurrogate((char) character)) {
      int high = highSurrogateBefore();
      if (high >= 0) {
        whole = Character.toCodePoint((char) high, (char) character);
        length -= 3;
        from = starts[length];
      }
    }
    for (byte each : utf8(whole)) {
      addByte(each & 0xFF, from, end);
    }
  }

  /** An unpaired surrogate is encoded as well, as the other half may follow. */
  private static byte[] utf8(int character) {
    boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    return half
        ? new byte[] {
          (byte) (0xE0 | character >> 12),
          (byte) (0x80 | character >> 6 & 0x3F),
          (byte) (0x80 | character & 0x3F)
        }
        : Character.toString(character).getBytes(StandardCharsets.UTF_8);
  }

  private int highSurrogateBefore() {
    if (length < 3 || bytes[length - 3] != (byte) 0xED) {
      return -1;
    }
    int unit = 0xD000 | (bytes[length - 2] & 0x3F) << 6 | bytes[length - 1] & 0x3F;
    return Character.isHighSurrogate((char) unit) ? unit : -1;
  }

  private void addByte(int value, int start, int end) {
    steps++;
    if (length == bytes.length) {
      bytes = Arrays.copyOf(bytes, length * 2);
      starts = Arrays.copyOf(starts, length * 2);
      ends = Arrays.copyOf(ends, length * 2);
    }
    bytes[length] = (byte) (value == '+' ? ' ' : value);
    starts[length] = start;
    ends[length] = end;
    length++;
    boolean undone = undoPercent() || undoUnicode() || undoEntity();
    if (!undone) {
      undoBackslash();
    }
  }

  private boolean undoPercent() {
    int value = at(3) == '%' ? hex(2) : -1;
    if (value < 0) {
      return false;
    }
    int end = ends[length - 1];
    length -= 3;
    addByte(value, starts[length], end);
    return true;
  }

  private boolean undoUnicode() {
    return at(6) == '\\' && at(5) == 'u' && undo(6, hex(4));
  }

  private boolean undoEntity() {
    if (at(1) != ';') {
      return false;
    }
    for (int back = 2; back <= Math.min(length, LONGEST_ENTITY); back++) {
      if (at(back) == '&') {
        String name = new String(bytes, length - back + 1, back - 2, StandardCharsets.ISO_8859_1);
        return undo(back, entity(name));
      }
    }
    return false;
  }

  private static int entity(String name) {
    try {
      if (name.startsWith("#x") || name.startsWith("#X")) {
        return Integer.parseUnsignedInt(name.substring(2), HEX);
      }
      return name.startsWith("#")
          ? Integer.parseUnsignedInt(name.substring(1))
          : ENTITIES.getOrDefault(name, -1);
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /**
   * Removes backslashes before an escaped character; several count as one, as each encoding doubles
   * them.
   */
  private void undoBackslash() {
    if (at(2) != '\\' || at(1) == 'u') {
      return;
    }
    int escaped =
        switch (at(1)) {
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'b' -> '\b';
          case 'f' -> '\f';
          default -> at(1);
        };
    ends[length - 2] = ends[length - 1];
    bytes[length - 2] = (byte) escaped;
    length--;
  }

  /** Replaces the last bytes with a character, if there is one. */
  private boolean undo(int count, int character) {
    if (character < 0 || character > Character.MAX_CODE_POINT) {
      return false;
    }
    int end = ends[length - 1];
    length -= count;
    add(character, starts[length], end);
    return true;
  }

  private int at(int back) {
    return back <= length ? bytes[length - back] & 0xFF : -1;
  }

  private int hex(int digits) {
    int value = 0;
    for (int back = digits; back > 0; back--) {
      int digit = Character.digit(at(back), HEX);
      if (digit < 0 || at(back) >= 0x80) {
        return -1;
      }
      value = value * HEX + digit;
    }
    return value;
  }
}
