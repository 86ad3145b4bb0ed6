package org.domainbindings.generator;

/** Tells what in a spec the generator does not take, where it stands, and what to write instead. */
public final class UnsupportedSpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Without a stack trace: a place in the generator is of no help to who wrote the spec. */
  UnsupportedSpecException(String where, String sentence) {
    super(where + ": " + sentence, null, false, false);
  }
}
