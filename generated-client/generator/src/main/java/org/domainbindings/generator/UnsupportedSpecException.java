package org.domainbindings.generator;

import java.util.List;
import java.util.stream.Collectors;
import org.domainbindings.generator.spec.Problem;

/** Thrown if a spec uses something unsupported: says what, where, and what to write instead. */
public final class UnsupportedSpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** No stack trace: a line of the generator does not help the author of the spec. */
  UnsupportedSpecException(List<Problem> problems) {
    super(message(problems), null, false, false);
  }

  private static String message(List<Problem> problems) {
    String count =
        problems.size() == 1
            ? "The spec cannot be used because of one problem:"
            : "The spec cannot be used because of " + problems.size() + " problems:";
    return problems.stream()
        .map(problem -> "\n  " + problem)
        .distinct()
        .collect(Collectors.joining("", count, ""));
  }
}
