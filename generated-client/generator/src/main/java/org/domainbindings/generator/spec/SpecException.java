package org.domainbindings.generator.spec;

/** Ends the reading of a part of a spec that cannot be taken as it is. */
public final class SpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /** Without a stack trace: a place in the generator is of no help to who wrote the spec. */
  public SpecException(Place place, String sentence) {
    super(place + ": " + sentence, null, false, false);
    problem = new Problem(place, sentence);
  }

  public Problem problem() {
    return problem;
  }
}
