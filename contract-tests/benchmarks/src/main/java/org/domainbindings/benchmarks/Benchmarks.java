package org.domainbindings.benchmarks;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

public final class Benchmarks {
  private Benchmarks() {}
  public static void main(String[] a) throws Exception {
    Options o = new OptionsBuilder().include(a.length > 0 ? a[0] : "Decoding").forks(1).warmupIterations(3).warmupTime(org.openjdk.jmh.runner.options.TimeValue.seconds(1)).measurementIterations(4).measurementTime(org.openjdk.jmh.runner.options.TimeValue.seconds(1)).addProfiler(GCProfiler.class).build();
    new Runner(o).run();
  }
}
