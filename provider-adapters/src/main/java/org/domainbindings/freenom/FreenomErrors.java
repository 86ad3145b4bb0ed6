package org.domainbindings.freenom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.domainbindings.http.Decoder;
import org.domainbindings.http.ErrorReader;
import org.domainbindings.http.Operation;
import org.domainbindings.http.RawAnswer;
import org.domainbindings.http.UnreadableAnswerException;

/**
 * Reads failures by the top-level {@code status}; Freenom has texts and no codes.
 *
 * <p>Below an OK at the top, an entry can still have failed. Its outcome stands under {@code
 * status} or {@code result}, so all answers are read in the same way, whatever their models have.
 */
final class FreenomErrors implements ErrorReader {

  /** The lists that answers have their entries in. */
  private static final List<String> ENTRIES =
      List.of("domain", "nameserver", "contact", "transfer");

  static final Map<String, Reason> REASONS =
      Map.of(
          "no function called or function not supported", Reason.UNSUPPORTED_CALL,
          "no anonymous access, authorization required", Reason.INVALID_CREDENTIALS,
          "login credentials do not match any account", Reason.INVALID_CREDENTIALS,
          "invalid domainname", Reason.INVALID_DOMAIN);

  /** The texts are an open set; others of them begin in ways that tell as much. */
  private static final Map<Pattern, Reason> HINTS =
      Map.of(
          Pattern.compile("(domain )?not available\\b"), Reason.NOT_AVAILABLE,
          Pattern.compile("no domains?\\b|domain\\b.*\\bnot found\\b"), Reason.UNKNOWN_DOMAIN,
          Pattern.compile("invalid\\b"), Reason.INVALID_PARAMETER);

  @Override
  public Optional<Failure> read(Operation<?> operation, RawAnswer answer, Decoder decoder)
      throws UnreadableAnswerException {
    Map<?, ?> top = decoder.properties(answer.body());
    Optional<Failure> failure = error(operation, top);
    if (failure.isEmpty() && !operation.changesNothing()) {
      failure = refusal(operation, top);
    }
    if (failure.isEmpty() && !succeeded(top)) {
      throw new UnreadableAnswerException("the answer says neither OK nor error");
    }
    return failure;
  }

  private static Optional<Failure> error(Operation<?> operation, Map<?, ?> hash) {
    String status = text(hash, "status");
    String error = text(hash, "error");
    if (!status.equalsIgnoreCase("error") && !(status.isEmpty() && !error.isEmpty())) {
      return Optional.empty();
    }
    String message = error.isEmpty() ? "the service gave no message" : error;
    return Optional.of(failure(operation, reason(error), message));
  }

  private static Optional<Failure> refusal(Operation<?> operation, Map<?, ?> top) {
    Optional<Failure> error =
        entries(top).flatMap(entry -> error(operation, entry).stream()).findFirst();
    boolean notAvailable =
        Stream.concat(Stream.of(top), entries(top))
            .flatMap(FreenomErrors::outcomes)
            .anyMatch(outcome -> outcome.toUpperCase(Locale.ROOT).endsWith("NOT AVAILABLE"));
    String message = "the domain is not available";
    return error.isPresent() || !notAvailable
        ? error
        : Optional.of(failure(operation, Reason.NOT_AVAILABLE, message));
  }

  /** Some answers have no status at the top; then a result, or an entry, stands for it. */
  private static boolean succeeded(Map<?, ?> top) {
    return text(top, "status").equalsIgnoreCase("OK")
        || !text(top, "result").isEmpty()
        || entries(top).anyMatch(entry -> !entry.isEmpty());
  }

  private static Stream<String> outcomes(Map<?, ?> hash) {
    return Stream.of(text(hash, "status"), text(hash, "result"));
  }

  private static Stream<Map<?, ?>> entries(Map<?, ?> top) {
    return ENTRIES.stream()
        .map(top::get)
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
        .flatMap(entry -> entry instanceof Map<?, ?> hash ? Stream.of(hash) : Stream.empty());
  }

  private static String text(Map<?, ?> hash, String name) {
    return hash.get(name) instanceof String text ? text.strip() : "";
  }

  static Reason reason(String error) {
    String text = error.toLowerCase(Locale.ROOT);
    Reason hinted =
        HINTS.entrySet().stream()
            .filter(hint -> hint.getKey().matcher(text).lookingAt())
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(Reason.OTHER);
    return REASONS.getOrDefault(text, hinted);
  }

  private static Failure failure(Operation<?> operation, Reason reason, String message) {
    return Failure.of(Freenom.PROVIDER, operation.name(), reason, message);
  }
}
