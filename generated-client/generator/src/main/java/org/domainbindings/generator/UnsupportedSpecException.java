package org.domainbindings.generator;

/** Tells what in a spec the generator does not take, where it stands, and what to write instead. */
public final class UnsupportedSpecException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnsupportedSpecException(String where, String sentence) {
    super(where + ": " + sentence);
  }
}
