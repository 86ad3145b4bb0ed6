package org.domainbindings.freenom;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.domainbindings.freenom.client.ErrorResponse;
import org.domainbindings.freenom.client.JsonObject;
import org.domainbindings.http.Answer;
import org.domainbindings.http.ErrorReader;
import org.domainbindings.http.Operation;
import org.domainbindings.http.UnreadableAnswerException;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes failures by the top-level {@code status}; Freenom has texts rather than codes.
 *
 * <p>Even if the top-level status is OK, an entry can have failed. Its outcome is in {@code status}
 * or {@code result}, so all answers are checked in the same way, whatever their model.
 */
final class FreenomErrors implements ErrorReader {

  /** The names of lists of entries. */
  private static final List<String> ENTRIES =
      List.of("domain", "nameserver", "contact", "transfer");

  static final Map<String, Reason> REASONS =
      Map.of(
          "no function called or function not supported", Reason.UNSUPPORTED_CALL,
          "no anonymous access, authorization required", Reason.INVALID_CREDENTIALS,
          "login credentials do not match any account", Reason.INVALID_CREDENTIALS,
          "invalid domainname", Reason.INVALID_DOMAIN);

  /** There are other texts, which are recognized by how they begin. */
  private static final Map<Pattern, Reason> HINTS =
      Map.of(
          Pattern.compile("(domain )?not available\\b"), Reason.NOT_AVAILABLE,
          Pattern.compile("no domains?\\b|domain\\b.*\\bnot found\\b"), Reason.UNKNOWN_DOMAIN,
          Pattern.compile("invalid\\b"), Reason.INVALID_PARAMETER);

  @Override
  public Optional<Failure> read(Operation<?> operation, Answer answer)
      throws UnreadableAnswerException {
    try {
      JsonObject top = (JsonObject) answer.as(operation.answer());
      Optional<Failure> failure = failure(operation, top);
      if (failure.isEmpty() && !succeeded(top)) {
        throw new UnreadableAnswerException("the answer says neither OK nor error");
      }
      return failure;
    } catch (UnreadableAnswerException e) {
      // A failure need not have the form of a success.
      return Optional.of(failure(operation, answer.as(ErrorResponse.class)).orElseThrow(() -> e));
    }
  }

  private static Optional<Failure> failure(Operation<?> operation, JsonObject top) {
    Optional<Failure> failure = error(operation, top::property);
    return failure.isPresent() || operation.changesNothing() ? failure : refusal(operation, top);
  }

  private static Optional<Failure> error(Operation<?> operation, Function<String, ?> object) {
    String status = text(object, "status");
    String error = text(object, "error");
    if (!status.equalsIgnoreCase("error") && !(status.isEmpty() && !error.isEmpty())) {
      return Optional.empty();
    }
    String message = error.isEmpty() ? "the service sent no message" : error;
    return Optional.of(failure(operation, reason(error), message));
  }

  private static Optional<Failure> refusal(Operation<?> operation, JsonObject top) {
    Optional<Failure> error =
        entries(top).flatMap(entry -> error(operation, entry).stream()).findFirst();
    boolean notAvailable =
        Stream.concat(Stream.of(top::property), entries(top))
            .flatMap(FreenomErrors::outcomes)
            .anyMatch(outcome -> outcome.toUpperCase(Locale.ROOT).endsWith("NOT AVAILABLE"));
    String message = "the domain is not available";
    return error.isPresent() || !notAvailable
        ? error
        : Optional.of(failure(operation, Reason.NOT_AVAILABLE, message));
  }

  /** Some answers have no top-level status; then a result, or an entry, says how the call went. */
  private static boolean succeeded(JsonObject top) {
    return text(top::property, "status").equalsIgnoreCase("OK")
        || !text(top::property, "result").isEmpty()
        || ENTRIES.stream().map(top::property).anyMatch(FreenomErrors::says);
  }

  /** An entry without properties says nothing, nor does an empty list. */
  private static boolean says(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().anyMatch(FreenomErrors::says);
    }
    return value instanceof Map<?, ?> map
        ? !map.isEmpty()
        : value instanceof JsonObject object && object.hasProperties();
  }

  private static Stream<String> outcomes(Function<String, ?> object) {
    return Stream.of(text(object, "status"), text(object, "result"));
  }

  /** The value of an entry by name; an entry that is not in the spec is a map. */
  private static Stream<Function<String, ?>> entries(JsonObject top) {
    return ENTRIES.stream()
        .map(top::property)
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
        .flatMap(
            entry -> {
              if (entry instanceof JsonObject object) {
                return Stream.of(object::property);
              }
              return entry instanceof Map<?, ?> map ? Stream.of(map::get) : Stream.empty();
            });
  }

  private static String text(Function<String, ?> object, String name) {
    Object value = object.apply(name);
    boolean several =
        value instanceof Collection || value instanceof Map || value instanceof JsonObject;
    return value == null || several ? "" : value.toString().strip();
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
