package org.domainbindings.dnspod;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.domainbindings.dnspod.client.SendVerificationCodeResponse;
import org.domainbindings.dnspod.client.Status;
import org.domainbindings.dnspod.client.StatusCode;
import org.domainbindings.http.Answer;
import org.domainbindings.http.ErrorReader;
import org.domainbindings.http.Operation;
import org.domainbindings.http.UnreadableAnswerException;

/**
 * Recognizes failures by {@code status.code}; only 1 is a success, whatever the HTTP status.
 *
 * <p>The codes are those of Domain.Acquiresend: 6, 7 and 8 mean something else for other calls.
 */
final class DnspodErrors implements ErrorReader {

  static final Map<StatusCode, Reason> REASONS =
      Map.ofEntries(
          Map.entry(StatusCode.INVALID_DOMAIN, Reason.INVALID_DOMAIN),
          Map.entry(StatusCode.CHINESE_CHARACTERS, Reason.UNSUPPORTED_DOMAIN),
          Map.entry(StatusCode.INVALID_DOMAIN_8, Reason.INVALID_DOMAIN),
          Map.entry(StatusCode.SUFFIX_NOT_SUPPORTED, Reason.UNSUPPORTED_DOMAIN),
          Map.entry(StatusCode.DOMAIN_NOT_FOUND, Reason.UNKNOWN_DOMAIN),
          Map.entry(StatusCode.DOMAIN_PROHIBITED, Reason.DOMAIN_PROHIBITED),
          Map.entry(StatusCode.DOMAIN_LOCKED, Reason.DOMAIN_LOCKED),
          Map.entry(StatusCode.COMPANY_TO_PERSONAL, Reason.ACCOUNT_KIND_MISMATCH),
          Map.entry(StatusCode.PERSONAL_TO_COMPANY, Reason.ACCOUNT_KIND_MISMATCH),
          Map.entry(StatusCode.EMAIL_ADDRESS_UNAVAILABLE, Reason.WHOIS_UNAVAILABLE),
          Map.entry(StatusCode.INVALID_EMAIL_ADDRESS, Reason.INVALID_EMAIL),
          Map.entry(StatusCode.LOGIN_FAILED, Reason.INVALID_CREDENTIALS),
          Map.entry(StatusCode.TOO_FREQUENT, Reason.THROTTLED),
          Map.entry(StatusCode.INVALID_AGENT, Reason.NOT_PERMITTED),
          Map.entry(StatusCode.NOT_UNDER_AGENT, Reason.NOT_PERMITTED),
          Map.entry(StatusCode.NOT_PERMITTED, Reason.NOT_PERMITTED),
          Map.entry(StatusCode.ACCOUNT_PROHIBITED, Reason.ACCOUNT_LOCKED),
          Map.entry(StatusCode.NOT_AVAILABLE_YET, Reason.UNSUPPORTED_CALL),
          Map.entry(StatusCode.POST_REQUIRED, Reason.UNSUPPORTED_CALL),
          Map.entry(StatusCode.UNKNOWN_ERROR, Reason.SERVICE_FAILURE),
          Map.entry(StatusCode.TWO_FACTOR_50, Reason.INVALID_CREDENTIALS),
          Map.entry(StatusCode.TWO_FACTOR_51, Reason.INVALID_CREDENTIALS),
          Map.entry(StatusCode.TWO_FACTOR_52, Reason.INVALID_CREDENTIALS),
          Map.entry(StatusCode.TWO_FACTOR_53, Reason.INVALID_CREDENTIALS),
          Map.entry(StatusCode.TWO_FACTOR_54, Reason.INVALID_CREDENTIALS),
          Map.entry(StatusCode.ACCOUNT_LOCKED, Reason.ACCOUNT_LOCKED),
          Map.entry(StatusCode.LOGIN_REFUSED, Reason.INVALID_CREDENTIALS),
          Map.entry(StatusCode.UNEXPLAINED_10002, Reason.OTHER),
          Map.entry(StatusCode.INVALID_USER_TOKEN, Reason.INVALID_CREDENTIALS),
          Map.entry(StatusCode.ADDRESS_NOT_ALLOWED, Reason.NOT_PERMITTED));

  /** The vendor's message for an account with too many failed logins. */
  private static final Map<StatusCode, Duration> PAUSES =
      Map.of(StatusCode.ACCOUNT_PROHIBITED, Duration.ofHours(1));

  @Override
  public Optional<Failure> read(Operation<?> operation, Answer answer)
      throws UnreadableAnswerException {
    try {
      return read(operation, answer.as(SendVerificationCodeResponse.class).status());
    } catch (UnreadableAnswerException e) {
      if (answer.status() != HttpURLConnection.HTTP_FORBIDDEN) {
        throw e;
      }
      String message = "the service refused the program or its User-Agent";
      return Optional.of(failure(operation, Reason.NOT_PERMITTED, message));
    }
  }

  private static Optional<Failure> read(Operation<?> operation, Status status) {
    StatusCode code = status.code();
    if (code.equals(StatusCode.SUCCESS)) {
      return Optional.empty();
    }
    String message = status.message() == null ? "the service sent no message" : status.message();
    return Optional.of(
        failure(operation, reason(code), message)
            .withCode(code.value())
            .withRetryAfter(PAUSES.get(code)));
  }

  static Reason reason(StatusCode code) {
    return REASONS.getOrDefault(code, Reason.OTHER);
  }

  private static Failure failure(Operation<?> operation, Reason reason, String message) {
    return Failure.of(Dnspod.PROVIDER, operation.name(), reason, message);
  }
}
