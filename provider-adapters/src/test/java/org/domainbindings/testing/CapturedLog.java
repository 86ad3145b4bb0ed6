package org.domainbindings.testing;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A logger that records all levels, and passes everything to the {@link LeakDetector}. */
public final class CapturedLog implements System.Logger {

  private final List<String> lines = new CopyOnWriteArrayList<>();

  /** Returns the lines, each preceded by its level. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public String getName() {
    return "captured";
  }

  @Override
  public boolean isLoggable(Level level) {
    return true;
  }

  @Override
  public void log(
      Level level, @Nullable ResourceBundle bundle, String message, @Nullable Throwable thrown) {
    keep(level, message);
    if (thrown != null) {
      LeakDetector.shown(thrown);
    }
  }

  @Override
  public void log(
      Level level, @Nullable ResourceBundle bundle, String format, @Nullable Object... parameters) {
    boolean plain = parameters == null || parameters.length == 0;
    keep(level, plain ? format : MessageFormat.format(format, parameters));
  }

  private void keep(Level level, String line) {
    lines.add(LeakDetector.shown(level + " " + line));
  }
}
