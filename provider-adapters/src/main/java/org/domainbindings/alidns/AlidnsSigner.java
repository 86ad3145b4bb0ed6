package org.domainbindings.alidns;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.domainbindings.Secret;
import org.domainbindings.http.RequestParameters.Parameter;

/** Computes the signature of a request, from nothing but its method and parameters. */
final class AlidnsSigner {

  private static final String ALGORITHM = "HmacSHA1";
  private static final String HEX = "0123456789ABCDEF";
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

  /** Sorted by bytes: strings would compare characters beyond U+FFFF differently. */
  private static String canonicalQuery(List<Parameter> parameters) {
    return parameters.stream()
        .map(parameter -> Map.entry(parameter.name().getBytes(StandardCharsets.UTF_8), parameter))
        .sorted(Map.Entry.comparingByKey(Arrays::compareUnsigned))
        .map(Map.Entry::getValue)
        .map(parameter -> encode(parameter.name()) + "=" + encode(parameter.value()))
        .collect(Collectors.joining("&"));
  }

  /** RFC 3986, which the encoder of the JDK, made for forms, does not follow. */
  private static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() * 2);
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      if (each > 0 && UNRESERVED.get(each)) {
        encoded.append((char) each);
      } else {
        encoded.append('%').append(HEX.charAt(each >> 4 & 0xF)).append(HEX.charAt(each & 0xF));
      }
    }
    return encoded.toString();
  }

  private static BitSet unreserved() {
    BitSet unreserved = new BitSet();
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        .chars()
        .forEach(unreserved::set);
    return unreserved;
  }
}
