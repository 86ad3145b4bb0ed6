package org.domainbindings.freenom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.domainbindings.freenom.client.ErrorResponse;
import org.domainbindings.freenom.client.RegisterDomainResponse;
import org.domainbindings.freenom.client.RegistrationStatus;
import org.domainbindings.http.Decoder;
import org.domainbindings.http.ErrorReader;
import org.domainbindings.http.Operation;
import org.domainbindings.http.RawAnswer;

/**
 * Reads failures by the top-level {@code status}; Freenom has texts and no codes.
 *
 * <p>The texts are an open set, so a text that is not known here is looked at for the words that
 * tell most.
 */
final class FreenomErrors implements ErrorReader {

  private static final RegistrationStatus NOT_AVAILABLE = RegistrationStatus.NOT_AVAILABLE;

  private static final Map<String, Reason> REASONS =
      Map.of(
          "no function called or function not supported", Reason.UNSUPPORTED_CALL,
          "no anonymous access, authorization required", Reason.INVALID_CREDENTIALS,
          "login credentials do not match any account", Reason.INVALID_CREDENTIALS,
          "invalid domainname", Reason.INVALID_DOMAIN);

  private record Hint(String words, Reason reason) {}

  private static final List<Hint> HINTS =
      List.of(
          new Hint("not available", Reason.NOT_AVAILABLE),
          new Hint("no domain", Reason.UNKNOWN_DOMAIN),
          new Hint("not found", Reason.UNKNOWN_DOMAIN),
          new Hint("not registered", Reason.UNKNOWN_DOMAIN),
          new Hint("already", Reason.ALREADY_IN_ACCOUNT),
          new Hint("invalid", Reason.INVALID_PARAMETER));

  @Override
  public Optional<Failure> read(Operation<?> operation, RawAnswer answer, Decoder decoder) {
    ErrorResponse error = decoder.decode(answer.body(), ErrorResponse.class);
    if ("error".equalsIgnoreCase(error.status())) {
      String message = error.error() == null ? "the service gave no message" : error.error();
      return Optional.of(failure(operation, reason(message), message));
    }
    if (operation.changesNothing()) {
      return Optional.empty();
    }
    return refused(decoder.decode(answer.body(), RegisterDomainResponse.class))
        ? Optional.of(failure(operation, Reason.NOT_AVAILABLE, "the domain is not available"))
        : Optional.empty();
  }

  /** An entry can have failed though the call as a whole is OK; all such answers look alike. */
  private static boolean refused(RegisterDomainResponse answer) {
    return NOT_AVAILABLE.value().equalsIgnoreCase(answer.result())
        || answer.domains().stream().anyMatch(domain -> NOT_AVAILABLE.equals(domain.status()));
  }

  private static Failure failure(Operation<?> operation, Reason reason, String message) {
    return Failure.of(Freenom.PROVIDER, operation.name(), reason, message);
  }

  private static Reason reason(String message) {
    String text = message.strip().toLowerCase(Locale.ROOT);
    return Optional.ofNullable(REASONS.get(text))
        .or(
            () ->
                HINTS.stream()
                    .filter(hint -> text.contains(hint.words()))
                    .map(Hint::reason)
                    .findFirst())
        .orElse(Reason.OTHER);
  }
}
