package org.domainbindings.generator.spec;

/** Thrown to stop reading a part of a spec that has an error or is unsupported. */
public final class SpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** No stack trace: a line of the generator does not help the author of the spec. */
  public SpecException(Place place, String sentence) {
    super(place + ": " + sentence, null, false, false);
    problem = new Problem(place, sentence);
  }

  public Problem problem() {
    return problem;
  }
}
