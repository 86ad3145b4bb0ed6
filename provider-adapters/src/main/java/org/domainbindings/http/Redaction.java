package org.domainbindings.http;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.domainbindings.Failure;

/** Blots out the secrets of a request wherever a server repeats them, however it spells them. */
final class Redaction {

  /** Enough for any sentence; a message of megabytes would drown a log. */
  private static final int LONGEST_TEXT = 1000;

  /** A code of fewer characters is one: no secret that deserves the name is as short. */
  private static final int SHORTEST_SECRET = 6;

  private final List<SpelledSecret> secrets;

  private Redaction(List<SpelledSecret> secrets) {
    this.secrets = secrets;
  }

  /** Takes the longest first, as one secret can be a part of another. */
  static Redaction of(Stream<String> secrets) {
    return new Redaction(
        secrets
            .filter(secret -> !secret.isBlank())
            .distinct()
            .sorted(Comparator.comparing(String::length).reversed())
            .map(SpelledSecret::new)
            .toList());
  }

  Failure apply(Failure failure) {
    String requestId = failure.requestId();
    String code = failure.code();
    return failure
        .withMessage(apply(failure.message()))
        .withCode(code == null || code.length() < SHORTEST_SECRET ? code : apply(code))
        .withRequestId(requestId == null ? null : apply(requestId));
  }

  /** One line, of bearable length, without secrets. */
  String apply(String text) {
    String line = blotted(text).replaceAll("[\\s\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + "..." : line;
  }

  /** The exception itself, unless it or one beneath it repeats a secret: then a stand-in. */
  IOException apply(IOException exception) {
    StringWriter trace = new StringWriter();
    exception.printStackTrace(new PrintWriter(trace, true));
    String text = trace.toString();
    if (text.equals(blotted(text))) {
      return exception;
    }
    IOException standIn = new IOException(apply(exception.toString()));
    standIn.setStackTrace(exception.getStackTrace());
    return standIn;
  }

  private String blotted(String text) {
    String blotted = text;
    for (SpelledSecret secret : secrets) {
      blotted = secret.blotOut(blotted);
    }
    return blotted;
  }
}
