package org.domainbindings;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a call does not succeed.
 *
 * <p>The type tells callers what they can do about it. {@link #reason()} says why, in terms common
 * to all providers; code, message and request id are the provider's own. None of them contains a
 * secret.
 */
public abstract sealed class ProviderException extends RuntimeException
    permits InvalidInputException,
        CredentialsException,
        RefusedException,
        TryLaterException,
        NotSentException,
        UnknownOutcomeException,
        ServiceException {

  private static final long serialVersionUID = 1L;

  /** The details of the failure. */
  private final Failure failure;

  ProviderException(Failure failure, @Nullable Throwable cause) {
    super(describe(failure), cause);
    this.failure = failure;
  }

  /**
   * Creates the exception whose type matches the reason of a failure.
   *
   * @param failure what is known of the failed call
   * @param cause what went wrong underneath, or null
   * @return the exception, to be thrown
   */
  public static ProviderException of(Failure failure, @Nullable Throwable cause) {
    return switch (failure.reason()) {
      case INVALID_PARAMETER, INVALID_DOMAIN, UNSUPPORTED_DOMAIN, INVALID_EMAIL ->
          new InvalidInputException(failure, null);
      case INVALID_CREDENTIALS, NOT_PERMITTED, ACCOUNT_LOCKED ->
          new CredentialsException(failure, cause);
      case NOT_AVAILABLE,
              UNKNOWN_DOMAIN,
              ALREADY_IN_ACCOUNT,
              DOMAIN_PROHIBITED,
              DOMAIN_LOCKED,
              ACCOUNT_KIND_MISMATCH,
              REGISTRANT_MISMATCH,
              WHOIS_UNAVAILABLE ->
          new RefusedException(failure, cause);
      case THROTTLED, SERVICE_UNAVAILABLE -> new TryLaterException(failure, cause);
      case NOT_SENT -> new NotSentException(failure, cause);
      case UNKNOWN_OUTCOME -> new UnknownOutcomeException(failure, cause);
      case UNSUPPORTED_CALL, SERVICE_FAILURE, UNREADABLE_ANSWER, OTHER ->
          new ServiceException(failure, cause);
    };
  }

  private static String describe(Failure failure) {
    StringBuilder text = new StringBuilder(failure.provider());
    text.append(' ').append(failure.operation()).append(": ").append(failure.message());
    text.append(" [").append(failure.reason());
    if (failure.code() != null) {
      text.append(", code ").append(failure.code());
    }
    if (failure.httpStatus() != null) {
      text.append(", HTTP ").append(failure.httpStatus());
    }
    if (failure.requestId() != null) {
      text.append(", request ").append(failure.requestId());
    }
    if (failure.retryAfter() != null) {
      text.append(", retry after ").append(failure.retryAfter().toSeconds()).append(" s");
    }
    return text.append(']').toString();
  }

  /**
   * Returns the provider.
   *
   * @return its name, such as {@code Freenom}
   */
  public String provider() {
    return failure.provider();
  }

  /**
   * Returns the operation.
   *
   * @return the operation as the provider's document names it, such as {@code domain/register}
   */
  public String operation() {
    return failure.operation();
  }

  /**
   * Returns why the call failed, in terms common to all providers.
   *
   * @return the reason
   */
  public Reason reason() {
    return failure.reason();
  }

  /**
   * Returns the provider's own code.
   *
   * @return the code, or nothing if the provider gave none
   */
  public Optional<String> code() {
    return Optional.ofNullable(failure.code());
  }

  /**
   * Returns the provider's message, or a description of what happened if it sent none.
   *
   * @return the message, without the context that {@link #getMessage()} adds
   */
  public String providerMessage() {
    return failure.message();
  }

  /**
   * Returns the request id, to quote to the provider's support.
   *
   * @return the request id, or nothing if the provider gave none
   */
  public Optional<String> requestId() {
    return Optional.ofNullable(failure.requestId());
  }

  /**
   * Returns the HTTP status of the answer.
   *
   * @return the status, or nothing if there was no answer
   */
  public OptionalInt httpStatus() {
    Integer status = failure.httpStatus();
    return status == null ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /**
   * Returns how long to wait before a retry can succeed.
   *
   * @return the time, or nothing if no retry of the same call can succeed or the time is unknown
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(failure.retryAfter());
  }
}
