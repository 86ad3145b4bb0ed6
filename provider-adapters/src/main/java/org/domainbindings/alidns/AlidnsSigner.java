package org.domainbindings.alidns;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.domainbindings.Secret;
import org.domainbindings.http.RequestParameters.Parameter;

/** Computes the signature of a request from its method and parameters. */
final class AlidnsSigner {

  private static final String ALGORITHM = "HmacSHA1";
  private static final String HEX = "0123456789ABCDEF";
  private static final int TYPICAL_LENGTH = 512;
  private static final BitSet UNRESERVED = unreserved();

  private AlidnsSigner() {}

  static String sign(String method, List<Parameter> parameters, Secret accessKeySecret) {
    byte[] key = (accessKeySecret.reveal() + "&").getBytes(StandardCharsets.UTF_8);
    byte[] text = stringToSign(method, parameters).getBytes(StandardCharsets.UTF_8);
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return Base64.getEncoder().encodeToString(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
    }
  }

  static String stringToSign(String method, List<Parameter> parameters) {
    return method + "&" + encode("/") + "&" + encode(canonicalQuery(parameters));
  }

  private static String canonicalQuery(List<Parameter> parameters) {
    List<Parameter> sorted = new ArrayList<>(parameters);
    sorted.sort(Comparator.comparing(Parameter::name, AlidnsSigner::compareBytes));
    StringBuilder query = new StringBuilder(TYPICAL_LENGTH);
    for (Parameter parameter : sorted) {
      query.append(query.isEmpty() ? "" : "&");
      encode(parameter.name(), query);
      encode(parameter.value(), query.append('='));
    }
    return query.toString();
  }

  /** Compares bytes, as {@code String} orders characters beyond U+FFFF differently. */
  private static int compareBytes(String name, String other) {
    return Arrays.compareUnsigned(
        name.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() * 2);
    encode(text, encoded);
    return encoded.toString();
  }

  /** Percent-encodes as in RFC 3986; the JDK's encoder is for forms. */
  private static void encode(String text, StringBuilder to) {
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (each > 0 && UNRESERVED.get(each)) {
        to.append((char) each);
      } else {
        to.append('%').append(HEX.charAt(each >> 4 & 0xF)).append(HEX.charAt(each & 0xF));
      }
    }
  }

  private static BitSet unreserved() {
    BitSet unreserved = new BitSet();
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        .chars()
        .forEach(unreserved::set);
    return unreserved;
  }
}
