package org.domainbindings.reference;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.domainbindings.chain.Json;
import org.domainbindings.specs.Operation;

/** Formats a call as a curl command. */
final class Curl {

  /** Parameters that the sandbox adds when it signs a call of Alibaba Cloud DNS. */
  static final Set<String> SIGNED =
      Set.of(
          "Action",
          "Format",
          "Version",
          "AccessKeyId",
          "Signature",
          "SignatureMethod",
          "Timestamp",
          "SignatureVersion",
          "SignatureNonce",
          "SecurityToken");

  private Curl() {}

  static String of(Operation operation, String home, Map<String, List<String>> parameters) {
    if (operation.spec().provider().equals("alidns")) {
      return signed(home, parameters);
    }
    var form =
        parameters.entrySet().stream()
            .flatMap(entry -> entry.getValue().stream().map(value -> pair(entry.getKey(), value)))
            .collect(Collectors.joining("&"));
    var agent =
        operation.spec().provider().equals("dnspod") ? "-A 'trial/1.0 (you@example.com)' " : "";
    var url = home + operation.path();
    if (operation.method().equals("get")) {
      return "curl " + agent + "'" + url + (form.isEmpty() ? "" : "?" + form) + "'";
    }
    var method = operation.method().toUpperCase(Locale.ROOT);
    return "curl -X " + method + " " + agent + url + " \\\n  -d '" + form + "'";
  }

  private static String signed(String home, Map<String, List<String>> parameters) {
    Map<String, String> own =
        parameters.entrySet().stream()
            .filter(entry -> !SIGNED.contains(entry.getKey()))
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0)));
    return """
           # The sandbox signs it; "query" is what goes behind /?
           curl %s/_sandbox/sign -H 'Content-Type: application/json' \\
             -d '%s'
           curl '%s/?<query>'
           """
        .formatted(home, Json.write(Map.of("parameters", own)), home);
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%40", "@");
  }
}
