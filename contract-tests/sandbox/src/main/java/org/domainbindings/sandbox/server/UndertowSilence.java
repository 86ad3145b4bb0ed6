package org.domainbindings.sandbox.server;

import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps Undertow from greeting in the log of whatever test the sandbox runs in. */
final class UndertowSilence {

  /** Names the logging framework that Undertow's own façade is to write to. */
  private static final String PROVIDER = "org.jboss.logging.provider";

  /** AtomicState here, for a logger that nobody holds forgets its level. */
  private static final List<Logger> LOGGERS =
      Stream.of("io.undertow", "org.xnio", "org.jboss.threads").map(Logger::getLogger).toList();

  /** Where Undertow complains that it cannot wait for the next request once it is closed. */
  private static final Logger REQUESTS = Logger.getLogger("io.undertow.request");

  /** Where XNIO complains of a connection that came while its server was closed. */
  private static final Logger ACCEPTING = Logger.getLogger("org.xnio.listener");

  private UndertowSilence() {}

  /** Must be called before Undertow is: its logging is chosen once, at first use. */
  static void keep() {
    LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
    ACCEPTING.setFilter(record -> !(record.getThrown() instanceof ClosedChannelException));
    REQUESTS.setFilter(record -> !(record.getThrown() instanceof RejectedExecutionException));
    var chosen = Optional.ofNullable(System.getProperty(PROVIDER));
    if (chosen.isEmpty()) {
      System.setProperty(PROVIDER, "jdk");
      org.jboss.logging.Logger.getLogger("io.undertow");
      System.clearProperty(PROVIDER);
    }
  }
}
