package org.domainbindings.alidns;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.domainbindings.alidns.client.ErrorCode;
import org.domainbindings.alidns.client.ErrorResponse;
import org.domainbindings.alidns.client.JsonObject;
import org.domainbindings.http.Answer;
import org.domainbindings.http.ErrorReader;
import org.domainbindings.http.Operation;
import org.domainbindings.http.UnreadableAnswerException;

/**
 * Recognizes failures by their {@code Code}, since HTTP statuses and messages differ from the
 * documented ones.
 */
final class AlidnsErrors implements ErrorReader {

  private static final int HTTP_ERROR = 400;

  static final Map<ErrorCode, Reason> REASONS =
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
          Map.entry(ErrorCode.SERVICE_UNAVAILABLE, Reason.SERVICE_UNAVAILABLE),
          Map.entry(ErrorCode.INVALID_ACCESS_KEY_ID_INACTIVE, Reason.INVALID_CREDENTIALS),
          Map.entry(ErrorCode.INVALID_SECURITY_TOKEN_EXPIRED, Reason.INVALID_CREDENTIALS),
          Map.entry(ErrorCode.INVALID_SECURITY_TOKEN_MALFORMED, Reason.INVALID_CREDENTIALS),
          Map.entry(ErrorCode.INCOMPLETE_SIGNATURE, Reason.INVALID_CREDENTIALS));

  /** Prefixes of unlisted codes, which all services of the vendor share. */
  private static final List<Map.Entry<String, Reason>> FAMILIES =
      List.of(
          Map.entry("InvalidAccessKey", Reason.INVALID_CREDENTIALS),
          Map.entry("InvalidSecurityToken", Reason.INVALID_CREDENTIALS),
          Map.entry("MissingSecurityToken", Reason.INVALID_CREDENTIALS),
          Map.entry("InvalidSignature", Reason.INVALID_CREDENTIALS),
          Map.entry("IncompleteSignature", Reason.INVALID_CREDENTIALS),
          Map.entry("SignatureNonce", Reason.INVALID_CREDENTIALS),
          Map.entry("InvalidTimeStamp", Reason.INVALID_CREDENTIALS),
          Map.entry("Forbidden", Reason.NOT_PERMITTED),
          Map.entry("NoPermission", Reason.NOT_PERMITTED),
          Map.entry("Throttling", Reason.THROTTLED),
          Map.entry("MissingParameter", Reason.INVALID_PARAMETER),
          Map.entry("InvalidParameter", Reason.INVALID_PARAMETER),
          Map.entry("UnsupportedOperation", Reason.UNSUPPORTED_CALL),
          Map.entry("NoSuchVersion", Reason.UNSUPPORTED_CALL),
          Map.entry("InvalidVersion", Reason.UNSUPPORTED_CALL),
          Map.entry("InvalidAction", Reason.UNSUPPORTED_CALL),
          Map.entry("InternalError", Reason.SERVICE_FAILURE),
          Map.entry("ServiceUnavailable", Reason.SERVICE_UNAVAILABLE));

  private static final Map<ErrorCode, Duration> PAUSES =
      Map.of(
          ErrorCode.FORBIDDEN_TOO_OFTEN, Duration.ofSeconds(90),
          ErrorCode.THROTTLING, Duration.ofSeconds(1),
          ErrorCode.THROTTLING_USER, Duration.ofSeconds(1));

  @Override
  public Optional<Failure> read(Operation<?> operation, Answer answer)
      throws UnreadableAnswerException {
    if (succeeded(operation, answer)) {
      return Optional.empty();
    }
    ErrorResponse error = answer.as(ErrorResponse.class);
    ErrorCode code = error.code();
    if (code == null) {
      throw new UnreadableAnswerException("the answer says neither success nor failure");
    }
    return Optional.of(
        Failure.of(Alidns.PROVIDER, operation.name(), reason(code), message(error))
            .withCode(code.value())
            .withRequestId(error.requestId())
            .withRetryAfter(PAUSES.get(code)));
  }

  /** Every answer of the service has a request id, and every failure a code. */
  private static boolean succeeded(Operation<?> operation, Answer answer) {
    try {
      JsonObject properties = (JsonObject) answer.as(operation.answer());
      return answer.status() < HTTP_ERROR
          && properties.property("RequestId") != null
          && properties.property("Code") == null
          && properties.property("Message") == null;
    } catch (UnreadableAnswerException e) {
      return false;
    }
  }

  /** An unknown code can belong to a known family, as {@code Throttling.Api} does. */
  static Reason reason(ErrorCode code) {
    Reason known = REASONS.get(code);
    return known != null
        ? known
        : FAMILIES.stream()
            .filter(family -> code.value().startsWith(family.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Reason.OTHER);
  }

  /** If the signature is refused, the answer repeats the signed text. */
  private static String message(ErrorResponse error) {
    String message = error.message();
    if (message == null) {
      return "the service sent no message";
    }
    boolean signed = ErrorCode.SIGNATURE_DOES_NOT_MATCH.equals(error.code());
    return signed ? message.replaceFirst("(?s):.*", ": ***") : message;
  }
}
