package org.domainbindings.http;

import okhttp3.Headers;

/**
 * An answer as it came, read to its end.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param body the body as text
 */
public record RawAnswer(int status, Headers headers, String body) {

  /** Shows no header and no body: these may carry secrets. */
  @Override
  public String toString() {
    return "RawAnswer[status=" + status + ", body of " + body.length() + " characters]";
  }
}
