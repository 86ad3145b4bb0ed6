package org.domainbindings.dnspod;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.domainbindings.dnspod.client.SendVerificationCodeResponse;
import org.domainbindings.dnspod.client.Status;
import org.domainbindings.dnspod.client.StatusCode;
import org.domainbindings.http.Decoder;
import org.domainbindings.http.ErrorReader;
import org.domainbindings.http.Operation;
import org.domainbindings.http.RawAnswer;

/**
 * Reads failures by {@code status.code}; only 1 is a success, whatever the HTTP status.
 *
 * <p>The codes are those of Domain.Acquiresend: 6, 7 and 8 mean something else for other calls.
 */
final class DnspodErrors implements ErrorReader {

  private static final int HTTP_FORBIDDEN = 403;

  private static final Map<StatusCode, Reason> REASONS =
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
          Map.entry(StatusCode.LOGIN_REFUSED, Reason.INVALID_CREDENTIALS));

  private static final Map<StatusCode, Duration> PAUSES =
      Map.of(
          StatusCode.ACCOUNT_PROHIBITED, Duration.ofHours(1),
          StatusCode.ACCOUNT_LOCKED, Duration.ofHours(1));

  @Override
  public Optional<Failure> read(Operation<?> operation, RawAnswer answer, Decoder decoder) {
    if (answer.status() == HTTP_FORBIDDEN && !answer.body().strip().startsWith("{")) {
      String message = "the service refused the program or its User-Agent before looking further";
      return Optional.of(
          Failure.of(Dnspod.PROVIDER, operation.name(), Reason.NOT_PERMITTED, message));
    }
    Status status = decoder.decode(answer.body(), SendVerificationCodeResponse.class).status();
    StatusCode code = status.code();
    if (code.equals(StatusCode.SUCCESS)) {
      return Optional.empty();
    }
    Reason reason = REASONS.getOrDefault(code, Reason.OTHER);
    String message = status.message() == null ? "the service gave no message" : status.message();
    return Optional.of(
        Failure.of(Dnspod.PROVIDER, operation.name(), reason, message)
            .withCode(code.value())
            .withRetryAfter(PAUSES.get(code)));
  }
}
