package org.domainbindings.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A line of the table: ours in proportion to a peer's.
 *
 * @param line what is measured
 * @param peer beside whom
 * @param ratios of single measurements, ours to the median of the peer's
 * @param target where the median should be
 * @param atLeast whether more is better
 */
record Row(String line, String peer, List<Double> ratios, double target, boolean atLeast) {

  /** Less is better. */
  static Row atMost(double target, String line, String peer, double[] ours, double[] theirs) {
    return new Row(line, peer, ratios(ours, theirs), target, false);
  }

  /** More is better. */
  static Row atLeast(double target, String line, String peer, double[] ours, double[] theirs) {
    return new Row(line, peer, ratios(ours, theirs), target, true);
  }

  private static List<Double> ratios(double[] ours, double[] theirs) {
    double peer = median(theirs);
    return Arrays.stream(ours).map(each -> each / peer).sorted().boxed().toList();
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  @Override
  public String toString() {
    double median = ratios.get(ratios.size() / 2);
    boolean met = atLeast ? median >= target : median <= target;
    return String.format(
        Locale.ROOT,
        "%-44s %-34s %6.2f  (%.2f to %.2f)  %s %.2f  %s",
        line,
        peer,
        median,
        ratios.get(0),
        ratios.get(ratios.size() - 1),
        atLeast ? ">=" : "<=",
        target,
        met ? "met" : "MISSED");
  }
}
