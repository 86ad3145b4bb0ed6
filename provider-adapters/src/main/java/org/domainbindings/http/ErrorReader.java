package org.domainbindings.http;

import java.util.Optional;
import org.domainbindings.Failure;

/** Distinguishes failures from successes, which each provider marks in its own way. */
@FunctionalInterface
public interface ErrorReader {

  /**
   * Looks for a failure in an answer.
   *
   * @param operation the operation
   * @param answer the answer, decoded once if always requested as the operation's type
   * @return the failure, or nothing if the answer says that the call succeeded
   * @throws UnreadableAnswerException if the answer says neither
   */
  Optional<Failure> read(Operation<?> operation, Answer answer) throws UnreadableAnswerException;
}
