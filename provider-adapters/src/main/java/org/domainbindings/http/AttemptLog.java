package org.domainbindings.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/**
 * Writes one line for each attempt, at level DEBUG.
 *
 * @param provider the provider's name
 * @param logger the logger for the lines
 */
record AttemptLog(String provider, Logger logger) {

  void write(String operation, int attempt, String outcome, Duration time) {
    logger.log(
        Level.DEBUG,
        () ->
            "%s %s, attempt %d: %s after %d ms"
                .formatted(provider, operation, attempt, outcome, time.toMillis()));
  }
}
