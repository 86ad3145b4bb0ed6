package org.domainbindings.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Request;
import org.domainbindings.Failure;

/** Blots out the secrets of a request wherever a server repeats them, encoded or not. */
final class Redaction {

  private final List<String> secrets;

  private Redaction(List<String> secrets) {
    this.secrets = secrets;
  }

  static Redaction of(Request request, Set<String> secretNames) {
    List<String> secrets =
        RequestParameters.of(request).all().stream()
            .filter(parameter -> secretNames.contains(parameter.name()))
            .map(RequestParameters.Parameter::value)
            .filter(value -> !value.isBlank())
            .flatMap(Redaction::spellings)
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .toList();
    return new Redaction(secrets);
  }

  private static Stream<String> spellings(String value) {
    String once = encode(value);
    return Stream.of(value, once, encode(once), once.replace("+", "%20"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  Failure apply(Failure failure) {
    String requestId = failure.requestId();
    String code = failure.code();
    return failure
        .withMessage(apply(failure.message()))
        .withCode(code == null ? null : apply(code))
        .withRequestId(requestId == null ? null : apply(requestId));
  }

  private String apply(String text) {
    String redacted = text;
    for (String secret : secrets) {
      redacted = redacted.replace(secret, "***");
    }
    return redacted;
  }
}
