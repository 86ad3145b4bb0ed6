package org.domainbindings;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a failed call.
 *
 * @param provider the provider's name
 * @param operation the operation as the provider's document names it
 * @param reason why it failed, in terms common to all providers
 * @param code the provider's own code, or null if it gave none
 * @param message what happened, in the provider's words if there are any, without secrets
 * @param requestId the provider's id of the request, or null if it gave none
 * @param httpStatus the HTTP status of the answer, or null if there was none
 * @param retryAfter how long to wait before a retry can succeed, or null if none can
 * @serial exclude
 */
public record Failure(
    String provider,
    String operation,
    Reason reason,
    @Nullable String code,
    String message,
    @Nullable String requestId,
    @Nullable Integer httpStatus,
    @Nullable Duration retryAfter)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Checks that nothing required is missing.
   *
   * @param provider the provider's name
   * @param operation the operation as the provider's document names it
   * @param reason why it failed, in terms common to all providers
   * @param code the provider's own code, or null if it gave none
   * @param message what happened
   * @param requestId the provider's id of the request, or null if it gave none
   * @param httpStatus the HTTP status of the answer, or null if there was none
   * @param retryAfter how long to wait before a retry can succeed, or null if none can
   */
  public Failure {
    Objects.requireNonNull(provider, "provider == null");
    Objects.requireNonNull(operation, "operation == null");
    Objects.requireNonNull(reason, "reason == null");
    Objects.requireNonNull(message, "message == null");
  }

  /**
   * Creates a failure with its mandatory parts.
   *
   * @param provider the provider's name
   * @param operation the operation as the provider's document names it
   * @param reason why it failed
   * @param message what happened
   * @return the failure, without any optional part
   */
  public static Failure of(String provider, String operation, Reason reason, String message) {
    return new Failure(provider, operation, reason, null, message, null, null, null);
  }

  /**
   * Adds the provider's own code.
   *
   * @param code the code, or null if there is none
   * @return a failure with this code
   */
  public Failure withCode(@Nullable String code) {
    return new Failure(
        provider, operation, reason, code, message, requestId, httpStatus, retryAfter);
  }

  /**
   * Replaces the message.
   *
   * @param message the message
   * @return a failure with this message
   */
  public Failure withMessage(String message) {
    return new Failure(
        provider, operation, reason, code, message, requestId, httpStatus, retryAfter);
  }

  /**
   * Adds the request id.
   *
   * @param requestId the id, or null if there is none
   * @return a failure with this request id
   */
  public Failure withRequestId(@Nullable String requestId) {
    return new Failure(
        provider, operation, reason, code, message, requestId, httpStatus, retryAfter);
  }

  /**
   * Adds the HTTP status of the answer.
   *
   * @param httpStatus the status
   * @return a failure with this HTTP status
   */
  public Failure withHttpStatus(int httpStatus) {
    return new Failure(
        provider, operation, reason, code, message, requestId, httpStatus, retryAfter);
  }

  /**
   * Adds how long to wait.
   *
   * @param retryAfter the time after which a retry can succeed, or null if none can
   * @return a failure with this delay
   */
  public Failure withRetryAfter(@Nullable Duration retryAfter) {
    return new Failure(
        provider, operation, reason, code, message, requestId, httpStatus, retryAfter);
  }
}
