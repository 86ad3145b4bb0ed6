package org.domainbindings.sandbox.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A recorded request with its outcome. The values of passwords, tokens, keys, signatures and
 * authcodes are replaced by {@code ***}.
 *
 * @param number the number of the request since the start of the sandbox
 * @param time when it was received, by the sandbox's clock
 * @param provider the provider: DNSPod, Alidns or Freenom
 * @param operation the provider's name of the operation, such as {@code domain/register}; {@code ?}
 *     if unknown
 * @param method the HTTP method
 * @param path the path, without the query
 * @param headerNames the names of the headers, as sent
 * @param parameters the parameters of query and form body, each with its values in order
 * @param httpStatus the HTTP status of the answer
 * @param outcome the outcome in a few words
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
   * Returns whether a header was sent.
   *
   * @param name its name, in any case
   * @return whether it was sent
   */
  public boolean hasHeader(String name) {
    return headerNames.stream()
        .anyMatch(sent -> sent.toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
  }
}
