package org.domainbindings.sandbox.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.domainbindings.sandbox.server.Parameters.Parameter;

/** Parses {@code application/x-www-form-urlencoded} strictly: a malformed escape is an error. */
final class UrlEncoded {

  /** Thrown if an escape is malformed, or the decoded bytes are not UTF-8. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private UrlEncoded() {}

  /**
   * Decodes the parameters of a query or form.
   *
   * @param bytes the text as received, one character for each byte
   */
  static Parameters decode(String bytes) throws Broken {
    var parameters = new ArrayList<Parameter>();
    for (var pair : bytes.split("&")) {
      if (!pair.isEmpty()) {
        var equals = pair.indexOf('=');
        var name = equals < 0 ? pair : pair.substring(0, equals);
        var value = equals < 0 ? "" : pair.substring(equals + 1);
        parameters.add(new Parameter(text(name), text(value)));
      }
    }
    return new Parameters(parameters);
  }

  private static String text(String encoded) throws Broken {
    var bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      var c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(hexDigit(encoded, i + 1) << 4 | hexDigit(encoded, i + 2));
        i += 2;
      } else {
        bytes.write(c == '+' ? ' ' : c);
      }
    }
    return utf8(bytes.toString(StandardCharsets.ISO_8859_1));
  }

  private static int hexDigit(String encoded, int index) throws Broken {
    var digit = index < encoded.length() ? Character.digit(encoded.charAt(index), 16) : -1;
    if (digit < 0) {
      throw new Broken();
    }
    return digit;
  }

  /**
   * Decodes UTF-8.
   *
   * @param bytes one character for each byte
   */
  static String utf8(String bytes) throws Broken {
    try {
      var encoded = ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return StandardCharsets.UTF_8.newDecoder().decode(encoded).toString();
    } catch (CharacterCodingException e) {
      throw new Broken();
    }
  }
}
