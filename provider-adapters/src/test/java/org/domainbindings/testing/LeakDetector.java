package org.domainbindings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test that reveals a secret: on standard output or error, in logs at all levels, in the
 * full text of exceptions, or in the {@code toString} of objects passed to {@link #shown}.
 */
public final class LeakDetector implements BeforeAllCallback, AfterEachCallback {

  private static final StringBuffer OUTPUT = new StringBuffer();
  private static final Logger ROOT = Logger.getLogger("");

  /** The test server logs request lines, but is not under test. */
  private static final Logger SERVER = Logger.getLogger("mockwebserver3");

  private static boolean installed;

  /** Records the text of an object, and returns the object. */
  public static <T> T shown(T object) {
    OUTPUT.append(text(object)).append('\n');
    return object;
  }

  /** Returns the output since the last test. */
  public static String output() {
    return OUTPUT.toString();
  }

  private static String text(Object object) {
    return object instanceof Throwable exception ? chain(exception) : String.valueOf(object);
  }

  /** The contents of a stack trace, without its frames. */
  private static String chain(Throwable exception) {
    StringBuilder text = new StringBuilder(exception.toString()).append('\n');
    for (Throwable suppressed : exception.getSuppressed()) {
      text.append(chain(suppressed));
    }
    return exception.getCause() == null ? text.toString() : text + chain(exception.getCause());
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    synchronized (LeakDetector.class) {
      if (!installed) {
        System.setOut(copied(System.out));
        System.setErr(copied(System.err));
        SERVER.setLevel(Level.OFF);
        ROOT.setLevel(Level.ALL);
        for (Handler handler : ROOT.getHandlers()) {
          ROOT.removeHandler(handler);
        }
        ROOT.addHandler(new Copier());
        installed = true;
      }
    }
  }

  private static PrintStream copied(PrintStream original) {
    OutputStream copier =
        new OutputStream() {
          @Override
          public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
          }

          @Override
          public void write(byte[] bytes, int offset, int length) {
            original.write(bytes, offset, length);
            OUTPUT.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
          }
        };
    return new PrintStream(copier, true, StandardCharsets.UTF_8);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    check();
  }

  /** Checks the output since the last check. Tests with many parts call this after each. */
  public static void check() {
    String output = OUTPUT.toString();
    OUTPUT.setLength(0);
    assertThat(Leaks.in(output)).as("secrets that were seen").isEmpty();
  }

  /** Records the logs of the whole process without printing them. */
  private static final class Copier extends Handler {

    @Override
    public void publish(LogRecord entry) {
      OUTPUT.append(entry.getMessage()).append('\n');
      if (entry.getParameters() != null) {
        for (Object parameter : entry.getParameters()) {
          OUTPUT.append(text(parameter)).append('\n');
        }
      }
      if (entry.getThrown() != null) {
        OUTPUT.append(text(entry.getThrown())).append('\n');
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
