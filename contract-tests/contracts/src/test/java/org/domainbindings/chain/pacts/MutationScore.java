package org.domainbindings.chain.pacts;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts which changes were noticed, and writes a report to target/mutations. */
public final class MutationScore {

  private static final Path FOLDER = Path.of("target", "mutations");

  private final String check;
  private final Map<String, Integer> excuses = new TreeMap<>();
  private final List<String> unnoticed = new ArrayList<>();
  private int tried;

  /**
   * Starts a count.
   *
   * @param check what is changed, and what it is compared with
   */
  public MutationScore(String check) {
    this.check = check;
  }

  /**
   * Counts a change, which must be noticed unless there is an excuse.
   *
   * @param change the change
   * @param noticed whether a check failed
   * @param excuse why it may go unnoticed
   */
  public void count(Object change, boolean noticed, Optional<String> excuse) {
    tried++;
    if (!noticed) {
      excuse.ifPresentOrElse(
          reason -> excuses.merge(reason, 1, Integer::sum), () -> unnoticed.add(change.toString()));
    }
  }

  /**
   * Checks that enough changes were tried, and that all were noticed that have no excuse.
   *
   * @param atLeast the minimum number of changes
   */
  public void close(int atLeast) {
    record();
    assertSoftly(
        softly -> {
          softly.assertThat(tried).as("changes tried").isGreaterThanOrEqualTo(atLeast);
          softly.assertThat(unnoticed).as("%s: changes that nobody notices", this).isEmpty();
        });
  }

  private void record() {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(check.replaceAll("\\W+", "-") + ".txt"), this + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    int excused = excuses.values().stream().mapToInt(Integer::intValue).sum();
    return "%s: %d changes tried, %d noticed, %d rightly not %s"
        .formatted(check, tried, tried - excused - unnoticed.size(), excused, excuses);
  }
}
