package org.domainbindings.meridian;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.domainbindings.Failure;
import org.domainbindings.Reason;
import org.domainbindings.http.Answer;
import org.domainbindings.http.ErrorReader;
import org.domainbindings.http.Operation;
import org.domainbindings.http.UnreadableAnswerException;
import org.domainbindings.meridian.client.Problem;

/** Recognizes failures by their HTTP status, and reads the details from the body. */
final class MeridianErrors implements ErrorReader {

  private static final int FIRST_FAILURE = 400;
  private static final Map<Integer, Reason> REASONS =
      Map.of(
          400, Reason.INVALID_PARAMETER,
          401, Reason.INVALID_CREDENTIALS,
          403, Reason.NOT_PERMITTED,
          404, Reason.UNKNOWN_DOMAIN,
          409, Reason.ALREADY_IN_ACCOUNT,
          429, Reason.THROTTLED,
          503, Reason.SERVICE_UNAVAILABLE);

  @Override
  public Optional<Failure> read(Operation<?> operation, Answer answer)
      throws UnreadableAnswerException {
    if (answer.status() < FIRST_FAILURE) {
      return Optional.empty();
    }
    Problem problem = answer.as(Problem.class);
    Reason reason = REASONS.getOrDefault(answer.status(), Reason.OTHER);
    String title = Objects.requireNonNullElse(problem.title(), "the service sent no message");
    return Optional.of(
        Failure.of(Meridian.PROVIDER, operation.name(), reason, title)
            .withCode(problem.type())
            .withRequestId(problem.instance()));
  }
}
