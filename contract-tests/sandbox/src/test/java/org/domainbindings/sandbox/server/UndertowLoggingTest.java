package org.domainbindings.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class UndertowLoggingTest {

  private static boolean isLogged(Throwable thrown) {
    UndertowLogging.silence();
    var record = new LogRecord(Level.SEVERE, "Undertow request failed");
    record.setThrown(thrown);
    return Logger.getLogger("io.undertow.request").getFilter().isLoggable(record);
  }

  @Test
  void omitsFailures_causedByClosing() {
    var clientHasGone = new NullPointerException();
    clientHasGone.addSuppressed(new ClosedChannelException());
    assertThat(isLogged(clientHasGone)).isFalse();
    assertThat(isLogged(new ClosedSelectorException())).isFalse();
    assertThat(isLogged(new RejectedExecutionException())).isFalse();
  }

  @Test
  void keepsOtherFailures() {
    assertThat(isLogged(new NullPointerException())).isTrue();
    assertThat(isLogged(null)).isTrue();
  }
}
