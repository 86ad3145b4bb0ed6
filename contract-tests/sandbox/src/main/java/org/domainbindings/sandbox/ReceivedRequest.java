package org.domainbindings.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request that reached the sandbox, and what it was answered. No secret is kept: the values of
 * passwords, tokens, keys, signatures and authcodes read {@code ***}.
 *
 * @param time when it came, by the sandbox's clock
 * @param provider the provider that answered: DNSPod, Alidns or Freenom
 * @param operation the provider's name for the call, as in {@code domain/register}; {@code ?} when
 *     it has no such call
 * @param method the HTTP method
 * @param path the path, without the query
 * @param headerNames the names of the headers, as sent
 * @param parameters the parameters of query and form body, each with its values in order
 * @param httpStatus the HTTP status of the answer
 * @param outcome what came of it in a few words
 * @param duration how long the answer took
 */
public record ReceivedRequest(
    Instant time,
    String provider,
    String operation,
    String method,
    String path,
    List<String> headerNames,
    Map<String, List<String>> parameters,
    int httpStatus,
    String outcome,
    Duration duration) {

  static ReceivedRequest of(Call call, String provider, Answer answer, Duration duration) {
    return new ReceivedRequest(
        call.time(),
        provider,
        answer.operation(),
        call.method(),
        call.path(),
        List.copyOf(call.headers().keySet()),
        call.parameters().masked(),
        answer.httpStatus(),
        answer.outcome(),
        duration);
  }

  /**
   * Tells whether a header was sent.
   *
   * @param name its name, in any case
   * @return whether it was there
   */
  public boolean hasHeader(String name) {
    return headerNames.stream()
        .anyMatch(sent -> sent.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
  }
}
