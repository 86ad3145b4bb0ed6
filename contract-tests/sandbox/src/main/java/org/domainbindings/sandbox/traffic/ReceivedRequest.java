package org.domainbindings.sandbox.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One request that reached the sandbox, and what it was answered. No secret is kept: the values of
 * passwords, tokens, keys, signatures and authcodes read {@code ***}.
 *
 * @param number counts the requests since the sandbox was started
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
    long number,
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

  /**
   * Numbers the request.
   *
   * @param newNumber its number
   * @return the changed copy
   */
  public ReceivedRequest numbered(long newNumber) {
    return new ReceivedRequest(
        newNumber,
        time,
        provider,
        operation,
        method,
        path,
        headerNames,
        parameters,
        httpStatus,
        outcome,
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
