package org.domainbindings.http;

import java.io.IOException;

/** Tells that a body is not of the documented form, without repeating a word of it. */
public final class UnreadableAnswerException extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * Describes the body.
   *
   * @param message what is wrong with it, and where
   */
  public UnreadableAnswerException(String message) {
    super(message);
  }
}
