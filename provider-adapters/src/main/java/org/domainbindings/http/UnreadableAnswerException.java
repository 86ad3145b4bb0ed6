package org.domainbindings.http;

/** Tells that a body is not of the documented form; {@link Transport} turns it into a failure. */
final class UnreadableAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableAnswerException(String message, Throwable cause) {
    super(message, cause);
  }

  UnreadableAnswerException(String message) {
    super(message);
  }
}
