package org.domainbindings.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The history of a checkout, read with the git command. */
record Git(Path folder) {

  /** Returns the tag of the last release before what is checked out, such as {@code v0.1.0}. */
  Optional<String> lastRelease() {
    return run("describe", "--tags", "--match", "v[0-9]*", "--abbrev=0").map(String::strip);
  }

  boolean knows(String revision) {
    return run("rev-parse", "--verify", "--quiet", revision + "^{commit}").isPresent();
  }

  /** Returns the content of a file at a revision; empty if it did not exist. */
  Optional<String> read(String revision, String file) {
    return run("show", revision + ":./" + file);
  }

  /** Returns the names of the files that a folder had at a revision. */
  List<String> list(String revision, String directory) {
    return run("ls-tree", "--name-only", revision, "--", directory + "/").stream()
        .flatMap(String::lines)
        .map(file -> file.substring(file.lastIndexOf('/') + 1))
        .toList();
  }

  private Optional<String> run(String... arguments) {
    List<String> command =
        Stream.concat(Stream.of("git", "-c", "core.quotePath=false"), Stream.of(arguments))
            .toList();
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(output) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run git, which knows the earlier specs", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while git was running", e);
    }
  }
}
