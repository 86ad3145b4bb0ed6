package org.domainbindings.sandbox.server;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps Undertow from logging in the tests that use a sandbox. */
final class UndertowLogging {

  /** Selects the logging framework for Undertow's facade. */
  private static final String PROVIDER = "org.jboss.logging.provider";

  /** Strong references, as a logger without references loses its level. */
  private static final List<Logger> LOGGERS =
      Stream.of("io.undertow", "org.xnio", "org.jboss.threads").map(Logger::getLogger).toList();

  /** Undertow's logger of requests, also of those that end because either side closes. */
  private static final Logger REQUESTS = Logger.getLogger("io.undertow.request");

  /** XNIO's logger of connections that arrive while the server closes. */
  private static final Logger ACCEPTING = Logger.getLogger("org.xnio.listener");

  private UndertowLogging() {}

  /** Must be called before Undertow is used, which selects its logging only once. */
  static void silence() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    ACCEPTING.setFilter(record -> !(record.getThrown() instanceof ClosedChannelException));
    REQUESTS.setFilter(record -> !isCausedByClosing(record.getThrown()));
    var chosen = Optional.ofNullable(System.getProperty(PROVIDER));
    if (chosen.isEmpty()) {
      System.setProperty(PROVIDER, "jdk");
      org.jboss.logging.Logger.getLogger("io.undertow");
      System.clearProperty(PROVIDER);
    }
  }

  /** If a client disconnects during its answer, Undertow fails in an unrelated way. */
  private static boolean isCausedByClosing(@Nullable Throwable thrown) {
    return thrown instanceof RejectedExecutionException
        || thrown instanceof ClosedSelectorException
        || thrown != null
            && Stream.of(thrown.getSuppressed()).anyMatch(ClosedChannelException.class::isInstance);
  }
}
