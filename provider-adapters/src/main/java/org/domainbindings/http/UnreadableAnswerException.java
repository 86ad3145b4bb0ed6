package org.domainbindings.http;

import java.io.IOException;

/**
 * Tells that a body is not of the documented form.
 *
 * <p>What a parser says of it can repeat parts of the body, so the message leaves it out; the
 * exceptions of the adapters have it, with the secrets blotted out.
 */
public final class UnreadableAnswerException extends IOException {

  private static final long serialVersionUID = 1L;

  /** What a parser says of the body, with parts of it. */
  private final String detail;

  /**
   * Describes the body.
   *
   * @param message what is wrong with it, without a word of it
   */
  public UnreadableAnswerException(String message) {
    this(message, "");
  }

  UnreadableAnswerException(String message, String detail) {
    super(message);
    this.detail = detail;
  }

  String detailedMessage() {
    return detail.isEmpty() ? getMessage() : getMessage() + ": " + detail;
  }
}
