package org.domainbindings.http;

import okhttp3.Headers;

/**
 * A complete answer as received.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body as text
 */
public record RawAnswer(int status, Headers headers, String body) {

  /** Omits headers and body, which may contain secrets. */
  @Override
  public String toString() {
    return "RawAnswer[status=" + status + ", body of " + body.length() + " characters]";
  }
}
