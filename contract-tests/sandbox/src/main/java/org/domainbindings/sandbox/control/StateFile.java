package org.domainbindings.sandbox.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.domainbindings.sandbox.server.Answer;
import org.domainbindings.sandbox.server.Call;
import org.domainbindings.sandbox.server.Call.Defect;
import org.domainbindings.sandbox.server.Endpoint;

/**
 * A file with the latest state, from which another sandbox can resume.
 *
 * <p>Written to a temporary file that is then moved into place, so that it is complete whenever the
 * process ends.
 */
public final class StateFile {

  private static final System.Logger LOG = System.getLogger(StateFile.class.getName());

  private final Path file;
  private final States states;
  private long savedVersion;

  /** Keeps the state in a file, which need not exist yet. */
  public StateFile(Path file, States states) {
    this.file = file;
    this.states = states;
  }

  /**
   * Restores the state of the file, if it exists, and writes it for the first time.
   *
   * @throws IllegalArgumentException if the file is not a state file
   * @throws UncheckedIOException if it cannot be written
   */
  public void open() {
    if (Files.exists(file)) {
      states.replace(States.read(file));
    }
    save();
  }

  /** Returns an endpoint that saves before it answers. */
  public Endpoint saving(Endpoint endpoint) {
    return new Endpoint() {
      @Override
      public String provider() {
        return endpoint.provider();
      }

      @Override
      public Answer answer(Call call) {
        var answer = endpoint.answer(call);
        try {
          saveIfChanged();
          return answer;
        } catch (UncheckedIOException e) {
          // Retried after the next call.
          LOG.log(System.Logger.Level.ERROR, e.getMessage(), e.getCause());
          return endpoint.answer(call.withDefect(Defect.FAILED));
        }
      }

      @Override
      public Target target(Call call) {
        return endpoint.target(call);
      }

      @Override
      public int largestBody() {
        return endpoint.largestBody();
      }

      @Override
      public boolean isProvider() {
        return endpoint.isProvider();
      }
    };
  }

  private synchronized void saveIfChanged() {
    if (states.version() != savedVersion) {
      save();
    }
  }

  private synchronized void save() {
    var version = states.version();
    var text = States.write(states.get()) + "\n";
    var absolute = file.toAbsolutePath();
    var beside = absolute.resolveSibling(absolute.getFileName() + ".new");
    try {
      write(beside, text);
      Files.move(
          beside, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      savedVersion = version;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the state to " + file, e);
    }
  }

  private static void write(Path file, String text) throws IOException {
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
