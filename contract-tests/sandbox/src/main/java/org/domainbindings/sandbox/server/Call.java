package org.domainbindings.sandbox.server;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request as endpoints see it.
 *
 * @param method the HTTP method
 * @param path the path as sent, not decoded
 * @param headers the values of all headers, by their names as sent
 * @param parameters the readable parameters of the query and the form body
 * @param body the body as text, as far as it could be read
 * @param defect why the request cannot be read completely
 * @param time when it was received, by the sandbox's clock
 * @param fromHere whether it came over loopback
 * @param refusal the provider's error to answer with if the login succeeds, as requested by a fault
 */
public record Call(
    String method,
    String path,
    Map<String, String> headers,
    Parameters parameters,
    String body,
    Optional<Defect> defect,
    Instant time,
    boolean fromHere,
    Optional<String> refusal) {

  /** Defects of a request that are independent of the rules of a provider. */
  public enum Defect {
    TOO_LARGE(413, "The request body is too large"),
    BROKEN_ENCODING(400, "A parameter is not percent-encoded UTF-8"),
    NOT_A_FORM(415, "The request body is not a form"),
    FAILED(500, "The sandbox failed to answer; this is a defect of the sandbox");

    private final int httpStatus;
    private final String text;

    Defect(int httpStatus, String text) {
      this.httpStatus = httpStatus;
      this.text = text;
    }

    public int httpStatus() {
      return httpStatus;
    }

    public String text() {
      return text;
    }
  }

  public Call withDefect(Defect found) {
    return new Call(
        method, path, headers, parameters, body, Optional.of(found), time, fromHere, refusal);
  }

  Call withRefusal(@Nullable String code) {
    return new Call(
        method, path, headers, parameters, body, defect, time, fromHere, Optional.ofNullable(code));
  }

  /** The value of a header, case-insensitive by name; empty if missing. */
  public String header(String name) {
    return headers.entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
