package org.domainbindings.alidns;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.domainbindings.alidns.client.ErrorCode;
import org.domainbindings.alidns.client.ErrorResponse;
import org.domainbindings.http.Decoder;
import org.domainbindings.http.ErrorReader;
import org.domainbindings.http.Operation;
import org.domainbindings.http.RawAnswer;

/**
 * Reads failures by their {@code Code}: documented and seen HTTP statuses disagree, and so do
 * messages.
 */
final class AlidnsErrors implements ErrorReader {

  private static final Map<ErrorCode, Reason> REASONS =
      Map.ofEntries(
          Map.entry(ErrorCode.INVALID_DOMAIN_NAME_FORMAT, Reason.INVALID_DOMAIN),
          Map.entry(ErrorCode.INVALID_DOMAIN_NAME_SUFFIX, Reason.UNSUPPORTED_DOMAIN),
          Map.entry(ErrorCode.INVALID_DOMAIN_NAME_UNREGISTERED, Reason.UNKNOWN_DOMAIN),
          Map.entry(ErrorCode.INVALID_DOMAIN_NAME_DUPLICATE, Reason.ALREADY_IN_ACCOUNT),
          Map.entry(ErrorCode.CHN_DOMAIN_INFO_NOT_MATCH, Reason.REGISTRANT_MISMATCH),
          Map.entry(ErrorCode.UNABLE_TO_GET_WHOIS_INFO, Reason.WHOIS_UNAVAILABLE),
          Map.entry(ErrorCode.INVALID_DOMAIN_NAME_NO_EXIST, Reason.UNKNOWN_DOMAIN),
          Map.entry(ErrorCode.FORBIDDEN_TOO_OFTEN, Reason.THROTTLED),
          Map.entry(ErrorCode.MISSING_PARAMETER, Reason.INVALID_PARAMETER),
          Map.entry(ErrorCode.INVALID_PARAMETER, Reason.INVALID_PARAMETER),
          Map.entry(ErrorCode.UNSUPPORTED_OPERATION, Reason.UNSUPPORTED_CALL),
          Map.entry(ErrorCode.NO_SUCH_VERSION, Reason.UNSUPPORTED_CALL),
          Map.entry(ErrorCode.INVALID_ACTION_NOT_FOUND, Reason.UNSUPPORTED_CALL),
          Map.entry(ErrorCode.THROTTLING, Reason.THROTTLED),
          Map.entry(ErrorCode.THROTTLING_USER, Reason.THROTTLED),
          Map.entry(ErrorCode.INVALID_ACCESS_KEY_ID_NOT_FOUND, Reason.INVALID_CREDENTIALS),
          Map.entry(ErrorCode.SIGNATURE_DOES_NOT_MATCH, Reason.INVALID_CREDENTIALS),
          Map.entry(ErrorCode.FORBIDDEN, Reason.NOT_PERMITTED),
          Map.entry(ErrorCode.FORBIDDEN_RISK_CONTROL, Reason.NOT_PERMITTED),
          Map.entry(ErrorCode.INVALID_TIME_STAMP_EXPIRED, Reason.INVALID_CREDENTIALS),
          Map.entry(ErrorCode.ILLEGAL_TIMESTAMP, Reason.INVALID_CREDENTIALS),
          Map.entry(ErrorCode.SIGNATURE_NONCE_USED, Reason.INVALID_CREDENTIALS),
          Map.entry(ErrorCode.INTERNAL_ERROR, Reason.SERVICE_FAILURE),
          Map.entry(ErrorCode.SERVICE_UNAVAILABLE, Reason.SERVICE_UNAVAILABLE));

  private static final Map<ErrorCode, Duration> PAUSES =
      Map.of(
          ErrorCode.FORBIDDEN_TOO_OFTEN, Duration.ofSeconds(90),
          ErrorCode.THROTTLING, Duration.ofSeconds(1),
          ErrorCode.THROTTLING_USER, Duration.ofSeconds(1));

  @Override
  public Optional<Failure> read(Operation<?> operation, RawAnswer answer, Decoder decoder) {
    ErrorResponse error = decoder.decode(answer.body(), ErrorResponse.class);
    ErrorCode code = error.code();
    if (code == null) {
      return Optional.empty();
    }
    Reason reason = REASONS.getOrDefault(code, Reason.OTHER);
    String message = error.message() == null ? "the service gave no message" : error.message();
    return Optional.of(
        Failure.of(Alidns.PROVIDER, operation.name(), reason, withoutSignedText(message))
            .withCode(code.value())
            .withRequestId(error.requestId())
            .withRetryAfter(PAUSES.get(code)));
  }

  /** A refused signature comes back with all that was signed. */
  private static String withoutSignedText(String message) {
    int signed = message.indexOf("string to sign is");
    return signed < 0 ? message : message.substring(0, signed) + "string to sign is: ***";
  }
}
