package org.domainbindings.alidns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.domainbindings.Secret;
import org.domainbindings.http.RequestParameters.Parameter;

/** Computes the signature of a request, from nothing but its method and parameters. */
final class AlidnsSigner {

  private static final String ALGORITHM = "HmacSHA1";

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
    return parameters.stream()
        .sorted(Comparator.comparing(AlidnsSigner::bytes, Arrays::compareUnsigned))
        .map(parameter -> encode(parameter.name()) + "=" + encode(parameter.value()))
        .collect(Collectors.joining("&"));
  }

  /** What names are sorted by: strings would compare characters beyond U+FFFF differently. */
  private static byte[] bytes(Parameter parameter) {
    return parameter.name().getBytes(StandardCharsets.UTF_8);
  }

  /** RFC 3986: what the encoder for forms leaves alone or spells its own way is corrected. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
