package org.domainbindings.generator;

import java.util.List;
import java.util.stream.Collectors;
import org.domainbindings.generator.spec.Problem;

/** Tells what in a spec the generator does not take, where it stands, and what to write instead. */
public final class UnsupportedSpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: a place in the generator is of no help to who wrote the spec. */
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
