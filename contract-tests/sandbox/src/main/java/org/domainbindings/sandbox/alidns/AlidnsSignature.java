package org.domainbindings.sandbox.alidns;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.domainbindings.sandbox.server.Parameters;
import org.domainbindings.sandbox.server.Parameters.Parameter;

/** Computes the signature of a received request, with parameter names as sent. */
final class AlidnsSignature {

  private static final String UNRESERVED = "-_.~";

  private AlidnsSignature() {}

  static String stringToSign(String method, Parameters parameters) {
    return method + "&" + encode("/") + "&" + encode(canonicalQuery(parameters));
  }

  static String sign(String stringToSign, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec((secret + "&").getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var digest = mac.doFinal(stringToSign.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Joins all parameters but the signature, sorted by the bytes of their names. */
  static String canonicalQuery(Parameters parameters) {
    return parameters.entries().stream()
        .filter(entry -> !entry.name().equalsIgnoreCase("Signature"))
        .sorted(Comparator.comparing(Parameter::name).thenComparing(Parameter::value))
        .map(entry -> encode(entry.name()) + "=" + encode(entry.value()))
        .collect(Collectors.joining("&"));
  }

  /** Percent-encodes all but RFC 3986's unreserved characters. */
  static String encode(String text) {
    var encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      var c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
