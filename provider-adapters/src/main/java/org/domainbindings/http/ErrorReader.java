package org.domainbindings.http;

import java.util.Optional;
import org.domainbindings.Failure;

/** Tells a failure from a success; each provider says it in a way of its own. */
@FunctionalInterface
public interface ErrorReader {

  /**
   * Looks for a failure in an answer.
   *
   * @param operation the call that was answered
   * @param answer the answer, which is decoded once if it is always asked for the operation's type
   * @return the failure, or nothing if the answer says that the call succeeded
   * @throws UnreadableAnswerException if the answer says neither
   */
  Optional<Failure> read(Operation<?> operation, Answer answer) throws UnreadableAnswerException;
}
