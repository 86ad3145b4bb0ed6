package org.domainbindings.mutations;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Counts which changes a check reports, and writes a summary to target/mutations. */
final class MutationScore {

  private static final Path FOLDER = Path.of("target", "mutations");

  private final String subject;
  private final Map<String, Integer> excuses = new TreeMap<>();
  private final List<String> unreported = new ArrayList<>();
  private int tried;

  MutationScore(Check check, String provider) {
    subject = (check + "-" + provider).toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Plants a change. */
  void count(Mutation mutation) {
    tried++;
    if (!mutation.reported().getAsBoolean()) {
      mutation
          .excuse()
          .get()
          .ifPresentOrElse(
              reason -> excuses.merge(reason, 1, Integer::sum),
              () -> unreported.add(mutation.what()));
    }
  }

  /** Checks that enough changes were tried, and that all were reported that have no excuse. */
  void close(int atLeast) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(subject + ".txt"), this + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertSoftly(
        softly -> {
          softly.assertThat(tried).as("changes tried").isGreaterThanOrEqualTo(atLeast);
          softly.assertThat(unreported).as("%s: changes that nobody reports", this).isEmpty();
        });
  }

  @Override
  public String toString() {
    int excused = excuses.values().stream().mapToInt(Integer::intValue).sum();
    return "%s: %d changes tried, %d reported, %d rightly not %s"
        .formatted(subject, tried, tried - excused - unreported.size(), excused, excuses);
  }
}
