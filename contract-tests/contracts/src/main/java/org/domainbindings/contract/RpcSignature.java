package org.domainbindings.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.domainbindings.http.RequestParameters.Parameter;

/** Alibaba Cloud's signature of a POST, implemented independently of the code under test. */
final class RpcSignature {

  private RpcSignature() {}

  static String of(List<Parameter> parameters, String accessKeySecret) {
    String query =
        parameters.stream()
            .sorted(Comparator.comparing(Parameter::name))
            .map(parameter -> encoded(parameter.name()) + "=" + encoded(parameter.value()))
            .collect(Collectors.joining("&"));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(bytes(accessKeySecret + "&"), "HmacSHA1"));
      return Base64.getEncoder().encodeToString(mac.doFinal(bytes("POST&%2F&" + encoded(query))));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
