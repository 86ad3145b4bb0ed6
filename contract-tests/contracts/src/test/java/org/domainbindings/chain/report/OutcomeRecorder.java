package org.domainbindings.chain.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.domainbindings.chain.report.Outcome.Role;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Records the outcome of each test and, at the end, writes the report.
 *
 * <p>Tests run in several JVMs: each stores its outcomes, and writes the report of all outcomes so
 * far. So the last one writes the complete report, whether tests have failed or not.
 */
public final class OutcomeRecorder implements LauncherSessionListener, TestExecutionListener {

  /** The keys under which suites publish the interaction of a test. */
  private static final Map<String, Role> ROLES =
      Map.of("recorded", Role.RECORDED, "replayed", Role.REPLAYED);

  private final Map<String, Collection<Outcome>> published = new ConcurrentHashMap<>();
  private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
  private final Path folder;
  private final SurefireReports otherModules;

  /** Writes the report of a build. */
  public OutcomeRecorder() {
    this(Path.of("..", "target", "report"), SurefireReports.ofThisBuild());
  }

  OutcomeRecorder(Path folder, SurefireReports otherModules) {
    this.folder = folder;
    this.otherModules = otherModules;
  }

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    session.getLauncher().registerTestExecutionListeners(this);
  }

  @Override
  public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
    entry
        .getKeyValuePairs()
        .forEach(
            (key, subject) -> {
              if (ROLES.containsKey(key)) {
                published
                    .computeIfAbsent(test.getUniqueId(), id -> new ConcurrentLinkedQueue<>())
                    .add(new Outcome(ROLES.get(key), subject, false, ""));
              }
            });
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    boolean passed = result.getStatus() == Status.SUCCESSFUL;
    if (result.getStatus() == Status.ABORTED || passed && !test.isTest()) {
      return;
    }
    String message =
        result
            .getThrowable()
            .map(e -> inOneLine(Objects.requireNonNullElse(e.getMessage(), e.toString())))
            .orElse("");
    outcomes.add(new Outcome(Role.TEST, name(test), passed, message));
    published
        .getOrDefault(test.getUniqueId(), Set.of())
        .forEach(
            about -> outcomes.add(new Outcome(about.role(), about.subject(), passed, message)));
  }

  private static String name(TestIdentifier test) {
    return test.getSource()
        .map(
            source -> {
              if (source instanceof MethodSource method) {
                return method.getClassName() + "." + method.getMethodName();
              }
              return source instanceof ClassSource type ? type.getClassName() : source.toString();
            })
        .orElseGet(test::getDisplayName);
  }

  /** The beginning of a message on one line. */
  static String inOneLine(String message) {
    return message
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .limit(4)
        .collect(Collectors.joining(" "))
        .replace('\t', ' ');
  }

  @Override
  public void launcherSessionClosed(LauncherSession session) {
    if (outcomes.isEmpty()) {
      return;
    }
    try {
      Files.createDirectories(folder);
      // Closing the channel releases the lock.
      try (FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.lock();
        writeReport(folder.resolve("outcomes"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeReport(Path notes) throws IOException {
    new Outcomes(List.copyOf(outcomes))
        .write(notes.resolve(ProcessHandle.current().pid() + ".tsv"));
    Outcomes all = Outcomes.read(notes).and(otherModules.outcomes());
    Files.writeString(folder.resolve("index.html"), Report.of(all, Instant.now()));
  }
}
