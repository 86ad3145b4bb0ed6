package org.domainbindings.http;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import okhttp3.Response;
import org.domainbindings.Failure;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.http.ProxyAuthentication.RefusedByProxyException;
import org.jspecify.annotations.Nullable;

/**
 * Creates the exceptions of a call, and keeps secrets out of them.
 *
 * @param provider the provider's name
 * @param operation the call
 * @param redaction the redaction of the call's secrets
 * @param clock the clock, for a {@code Retry-After} with a date
 */
record Failures(String provider, Operation<?> operation, Redaction redaction, Clock clock) {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int FIRST_SERVER_ERROR = 500;

  /** Statuses with which a web server or gateway rejects a request before the service sees it. */
  private static final Map<Integer, Reason> TURNED_AWAY =
      Map.of(
          401, Reason.INVALID_CREDENTIALS,
          403, Reason.NOT_PERMITTED,
          405, Reason.UNSUPPORTED_CALL,
          411, Reason.UNSUPPORTED_CALL,
          413, Reason.INVALID_PARAMETER,
          414, Reason.INVALID_PARAMETER,
          415, Reason.UNSUPPORTED_CALL,
          417, Reason.UNSUPPORTED_CALL,
          431, Reason.INVALID_PARAMETER,
          501, Reason.UNSUPPORTED_CALL);

  /** The provider's own answer says that the call failed. */
  ProviderException refused(Failure failure, Response response) {
    return exception(failure, response, null);
  }

  /** An answer came, but says neither that the call failed nor that it succeeded. */
  ProviderException unreadable(UnreadableAnswerException e, Response response) {
    Reason refusal = TURNED_AWAY.get(response.code());
    if (refusal != null) {
      String message = "a web server or gateway refused the request before the service saw it; ";
      return exception(failure(refusal, message + e.getMessage()), response, null);
    }
    Reason reason =
        switch (response.code()) {
          case TOO_MANY_REQUESTS -> Reason.THROTTLED;
          default ->
              response.code() < FIRST_SERVER_ERROR
                  ? Reason.UNREADABLE_ANSWER
                  : Reason.SERVICE_UNAVAILABLE;
        };
    return exception(doubtful(reason, String.valueOf(e.getMessage())), response, null);
  }

  /** The request was sent, and the connection failed before the answer was complete. */
  ProviderException unanswered(IOException e, Optional<String> stopped) {
    if (e instanceof RefusedByProxyException) {
      return notSent(e, stopped);
    }
    String message = "the request was sent, but there was no complete answer";
    String why = stopped.map(by -> ", for " + by).orElse("");
    return exception(doubtful(Reason.SERVICE_UNAVAILABLE, message + why), null, e);
  }

  /** Nothing was sent, or nothing got further than a proxy. */
  ProviderException notSent(IOException e, Optional<String> stopped) {
    String unreachable =
        e instanceof RefusedByProxyException
            ? String.valueOf(e.getMessage())
            : "the service could not be reached";
    String why = stopped.orElse(unreachable);
    return exception(failure(Reason.NOT_SENT, "nothing was sent, for " + why), null, e);
  }

  /** After an attempt with an unknown outcome, no later failure can tell that nothing happened. */
  ProviderException stillUnknown(ProviderException last) {
    if (last.reason() == Reason.UNKNOWN_OUTCOME) {
      return last;
    }
    String message = "an earlier attempt went unanswered, a later one failed: ";
    Failure unknown = doubtful(Reason.UNKNOWN_OUTCOME, message + last.providerMessage());
    return ProviderException.of(unknown, last);
  }

  /** A read has failed; any other call may have taken effect. */
  private Failure doubtful(Reason reason, String message) {
    return operation.changesNothing()
        ? failure(reason, message)
        : failure(
            Reason.UNKNOWN_OUTCOME, message + "; it may have taken effect: " + operation.check());
  }

  private Failure failure(Reason reason, String message) {
    return Failure.of(provider, operation.name(), reason, message);
  }

  private ProviderException exception(
      Failure failure, @Nullable Response response, @Nullable IOException cause) {
    Failure known = redaction.apply(failure);
    if (response != null) {
      String pause = response.header(RetryAfter.NAME);
      known = RetryAfter.add(known.withHttpStatus(response.code()), pause, clock);
    }
    return ProviderException.of(known, cause == null ? null : redaction.apply(cause));
  }
}
