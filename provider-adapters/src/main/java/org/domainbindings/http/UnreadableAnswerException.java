package org.domainbindings.http;

import java.io.IOException;

/** Thrown if a body does not have the documented form. The message does not quote it. */
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
