package org.domainbindings.http;

import org.domainbindings.CredentialsException;
import org.domainbindings.NotSentException;
import org.domainbindings.ProviderException;
import org.domainbindings.Reason;
import org.domainbindings.ServiceException;
import org.domainbindings.TryLaterException;
import org.domainbindings.UnknownOutcomeException;
import org.domainbindings.http.SampleCall.Kind;

/**
 * The expected end of a call.
 *
 * @param type the type of the exception
 * @param reason its reason
 * @param requests the number of requests that reach the server
 */
public record Expected(Class<? extends ProviderException> type, Reason reason, int requests) {

  /** The maximum number of attempts. */
  public static final int ALL_ATTEMPTS = 4;

  /** The service refused the call: not repeated. */
  public static Expected credentials() {
    return new Expected(CredentialsException.class, Reason.INVALID_CREDENTIALS, 1);
  }

  /** The service sent an unknown error: not repeated. */
  public static Expected unknownCode() {
    return new Expected(ServiceException.class, Reason.OTHER, 1);
  }

  /** The answer is unreadable: not repeated. */
  public static Expected unreadable(Kind kind) {
    return kind == Kind.READ
        ? new Expected(ServiceException.class, Reason.UNREADABLE_ANSWER, 1)
        : unknown(kind);
  }

  /** The connection or the service failed. */
  public static Expected broken(Kind kind) {
    return kind == Kind.READ
        ? new Expected(TryLaterException.class, Reason.SERVICE_UNAVAILABLE, ALL_ATTEMPTS)
        : unknown(kind);
  }

  /** A gateway limits the rate. */
  public static Expected throttled(Kind kind) {
    return kind == Kind.READ
        ? new Expected(TryLaterException.class, Reason.THROTTLED, ALL_ATTEMPTS)
        : unknown(kind);
  }

  /** Nothing reached the server. */
  public static Expected notSent() {
    return new Expected(NotSentException.class, Reason.NOT_SENT, 0);
  }

  private static Expected unknown(Kind kind) {
    int requests = kind == Kind.WINDOWED ? ALL_ATTEMPTS : 1;
    return new Expected(UnknownOutcomeException.class, Reason.UNKNOWN_OUTCOME, requests);
  }
}
