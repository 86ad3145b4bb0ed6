package org.domainbindings;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Tells what became of a call that did not succeed.
 *
 * <p>The type says what a caller can do about it; {@link #reason()} says why in words that all
 * providers share; code, message and request id are the provider's own. No secret is in any of
 * them.
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

  /** What is known of the failed call. */
  private final Failure failure;

  ProviderException(Failure failure, @Nullable Throwable cause) {
    super(describe(failure), cause);
    this.failure = failure;
  }

  /**
   * Makes the exception whose type fits the reason of a failure.
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
   * Names the provider.
   *
   * @return its name, {@code Freenom} for example
   */
  public String provider() {
    return failure.provider();
  }

  /**
   * Names the operation.
   *
   * @return the operation as the provider's document names it, {@code domain/register} for example
   */
  public String operation() {
    return failure.operation();
  }

  /**
   * Says why, in words that all providers share.
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
   * Returns what the provider says, or what happened where it says nothing.
   *
   * @return the message without the rest of {@link #getMessage()}
   */
  public String providerMessage() {
    return failure.message();
  }

  /**
   * Returns the provider's name for the request, to be quoted when asking it.
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
   * Says how long to wait before a retry can help.
   *
   * @return the time, or nothing if no retry of the same call can help or nothing is known
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(failure.retryAfter());
  }
}
