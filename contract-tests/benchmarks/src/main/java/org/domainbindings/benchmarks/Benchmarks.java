package org.domainbindings.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.domainbindings.alidns.Signing;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures what a call costs beside the clients that one would use otherwise, and prints one table
 * of ratios: median, lowest and highest, and what they are meant to be.
 */
public final class Benchmarks {

  private final List<Row> rows = new ArrayList<>();
  private final boolean trial;
  private final String generatorClassPath;
  private final int processes;
  private final int repetitions;

  private Benchmarks(boolean trial, String generatorClassPath) {
    this.trial = trial;
    this.generatorClassPath = generatorClassPath;
    processes = trial ? 1 : 11;
    repetitions = trial ? 1 : 5;
  }

  /**
   * Measures all, which takes some ten minutes, and prints the table.
   *
   * @param arguments {@code trial} to run everything only so long that it is seen to work, or
   *     {@code whole}; and the generator's class path
   */
  public static void main(String[] arguments) throws Exception {
    Benchmarks benchmarks = new Benchmarks(arguments[0].equals("trial"), arguments[1]);
    benchmarks.jars();
    benchmarks.firstCall();
    benchmarks.portfolios();
    benchmarks.regeneration();
    benchmarks.signing();
    benchmarks.calls();
    benchmarks.decoding();
    System.out.printf(
        "%nOurs in proportion to a peer: median (lowest to highest), Java %s, %d cores%s%n",
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        benchmarks.trial ? "; a trial, so the figures say nothing" : "");
    benchmarks.rows.forEach(System.out::println);
  }

  private void add(Row row) {
    rows.add(row);
    System.out.println("  " + row);
  }

  private static void progress(String what) {
    System.out.println("Measuring " + what + " ...");
  }

  // With JMH

  private Collection<RunResult> run(Class<?> type, String methods, int threads, String... ways)
      throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    options
        .include(type.getName() + "\\." + methods)
        .forks(trial ? 0 : 1)
        .threads(threads)
        .warmupIterations(trial ? 0 : 5)
        .warmupTime(TimeValue.seconds(1))
        .measurementIterations(trial ? 1 : 5)
        .measurementTime(TimeValue.milliseconds(trial ? 10 : 1000))
        .verbosity(VerboseMode.SILENT)
        .addProfiler(GCProfiler.class);
    if (ways.length > 0) {
      options.param("way", ways);
    }
    return new Runner(options.build()).run();
  }

  private static double[] times(Collection<RunResult> results, String method, String parameter) {
    return of(results, method, parameter).getBenchmarkResults().stream()
        .flatMap(result -> result.getIterationResults().stream())
        .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
        .toArray();
  }

  private static double[] bytes(Collection<RunResult> results, String method, String parameter) {
    return of(results, method, parameter).getBenchmarkResults().stream()
        .flatMap(result -> result.getIterationResults().stream())
        .mapToDouble(
            iteration -> iteration.getSecondaryResults().get("gc.alloc.rate.norm").getScore())
        .toArray();
  }

  private static RunResult of(Collection<RunResult> results, String method, String parameter) {
    return results.stream()
        .filter(
            result -> {
              BenchmarkParams params = result.getParams();
              return params.getBenchmark().endsWith("." + method)
                  && params.getParamsKeys().stream()
                      .allMatch(key -> params.getParam(key).equals(parameter));
            })
        .findFirst()
        .orElseThrow();
  }

  private void decoding() throws RunnerException {
    progress("decoding");
    Collection<RunResult> results = run(Decoding.class, ".*", 1);
    for (String sample : List.of("getinfo", "list25", "list1000", "error")) {
      double[] time = times(results, "ours", sample);
      double[] gson = times(results, "gson", sample);
      double[] jackson = times(results, "jackson", sample);
      boolean gsonIsBetter = Row.median(gson) < Row.median(jackson);
      add(
          Row.atMost(
              1.0,
              "decoding " + sample + ", time",
              gsonIsBetter ? Peers.GSON : Peers.JACKSON,
              time,
              gsonIsBetter ? gson : jackson));
      add(
          Row.atMost(
              1.6,
              "decoding " + sample + ", time",
              Peers.FLOOR,
              time,
              times(results, "floor", sample)));
      double[] allocated = bytes(results, "ours", sample);
      add(
          Row.atMost(
              0.8,
              "decoding " + sample + ", bytes",
              Peers.JACKSON,
              allocated,
              bytes(results, "jackson", sample)));
      add(
          Row.atMost(
              0.4,
              "decoding " + sample + ", bytes",
              Peers.GSON,
              allocated,
              bytes(results, "gson", sample)));
    }
  }

  private void calls() throws RunnerException {
    progress("calls");
    Collection<RunResult> memory = run(Calls.class, ".*[rR]ead", 1, "memory");
    double[] read = times(memory, "read", "memory");
    add(
        Row.atMost(
            2.0, "read, from memory", Peers.OKHTTP, read, times(memory, "bareRead", "memory")));
    add(
        Row.atMost(
            1.0, "read, from memory", Peers.GSON, read, times(memory, "stockRead", "memory")));
    for (int threads : new int[] {1, 32}) {
      Collection<RunResult> results = run(Calls.class, "(read|bareRead)", threads, "loopback");
      add(
          Row.atMost(
              1.1,
              "read, loopback, threads: " + threads,
              Peers.OKHTTP,
              times(results, "read", "loopback"),
              times(results, "bareRead", "loopback")));
    }
    Collection<RunResult> effects =
        run(Calls.class, "(effect|effectWithoutPool|bareEffect)", 1, "loopback", "tls");
    for (String way : List.of("loopback", "tls")) {
      add(
          Row.atMost(
              1.1,
              "effect, " + way,
              Peers.OKHTTP,
              times(effects, "effect", way),
              times(effects, "bareEffect", way)));
      add(
          Row.atMost(
              1.0,
              "effect, " + way + ", connections kept",
              "the same with one for each call",
              times(effects, "effect", way),
              times(effects, "effectWithoutPool", way)));
    }
  }

  private void signing() throws RunnerException {
    progress("signatures");
    Collection<RunResult> results = run(Signing.class, ".*", 1);
    add(
        Row.atMost(
            0.67,
            "signature, time",
            Peers.VENDOR,
            times(results, "ours", ""),
            times(results, "vendor", "")));
    progress("signed calls");
    Collection<RunResult> calls = run(AlidnsCalls.class, ".*", 1);
    add(
        Row.atMost(
            1.0,
            "signed call, loopback",
            Peers.VENDOR,
            times(calls, "ours", ""),
            times(calls, "vendor", "")));
  }

  // Whole portfolios

  private void portfolios() throws Exception {
    progress("a portfolio, domain after domain");
    add(Portfolio.sweep(trial ? 100 : 10_000, repetitions));
    progress("a portfolio, as a list");
    Portfolio.list(trial ? 10_000 : 100_000, repetitions).forEach(this::add);
  }

  // Whole processes

  private void firstCall() throws Exception {
    progress("first calls");
    Path archive = Files.createTempDirectory("benchmarks").resolve("classes.jsa");
    process("ours", "-XX:ArchiveClassesAtExit=" + archive);
    double[] ours = new double[processes];
    double[] stock = new double[processes];
    double[] shared = new double[processes];
    double[] bare = new double[processes];
    for (int i = 0; i < processes; i++) {
      ours[i] = process("ours");
      stock[i] = process("stock");
      shared[i] = process("ours", "-XX:SharedArchiveFile=" + archive);
      bare[i] = process("bare");
    }
    add(Row.atMost(1.1, "first call, from the start of the JVM", Peers.OKHTTP, ours, bare));
    add(Row.atMost(0.7, "first call, from the start of the JVM", Peers.GSON, ours, stock));
    add(Row.atMost(0.5, "the same with class-data sharing", Peers.GSON, shared, stock));
  }

  private static double process(String client, String... options) throws Exception {
    String classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Benchmarks::packed)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> command = new ArrayList<>(List.of(options));
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=off", "-cp", classPath));
    command.addAll(List.of(FirstCall.class.getName(), client));
    long start = System.nanoTime();
    String output = java(command);
    if (!output.endsWith("EXAMPLE.TK")) {
      throw new IllegalStateException(output);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static String java(List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(arguments);
    command.add(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(output);
    }
    return output;
  }

  /** The generator's libraries are on a class path of their own, so that no call sees them. */
  private void regeneration() throws Exception {
    progress("regeneration");
    String own = Regeneration.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    String classPath = generatorClassPath + File.pathSeparator + own;
    List<String> operations = trial ? List.of("2", "4", "8") : List.of("24", "240", "2400");
    List<String> command = new ArrayList<>(List.of("-cp", classPath, Regeneration.class.getName()));
    command.add(Files.createDirectories(Path.of("target", "regeneration")).toString());
    command.add(String.valueOf(repetitions));
    command.addAll(operations);
    Map<String, double[]> times =
        java(command)
            .lines()
            .filter(line -> line.matches("[0-9]+( [0-9.E-]+)+"))
            .map(line -> line.split(" ", 2))
            .collect(
                Collectors.toMap(
                    line -> line[0],
                    line ->
                        Stream.of(line[1].split(" ")).mapToDouble(Double::parseDouble).toArray()));
    for (int i = 1; i < operations.size(); i++) {
      String few = operations.get(i - 1);
      String many = operations.get(i);
      add(
          Row.atMost(
              1.1,
              "regeneration of " + many + ", time per operation",
              "the same of " + few,
              times.get(many),
              times.get(few)));
    }
  }

  /** Classes can be shared out of jars alone. */
  private static String packed(String entry) {
    File[] jars =
        new File(entry)
            .getParentFile()
            .listFiles((folder, name) -> name.matches("benchmarks-[^-]+(-SNAPSHOT)?\\.jar"));
    return new File(entry).isDirectory() && jars != null && jars.length == 1
        ? jars[0].toString()
        : entry;
  }

  private void jars() {
    double[] ours =
        sizes(
            "provider-adapters",
            "-client-",
            "retrofit-",
            "moshi-1",
            "okhttp-jvm",
            "okio-jvm",
            "kotlin-stdlib",
            "annotations-13",
            "jspecify");
    double[] vendor =
        sizes(
            "aliyun-java-sdk-core",
            "gson-2",
            "httpclient-",
            "httpcore-",
            "commons-codec",
            "commons-logging",
            "commons-lang3",
            "jaxb-",
            "javax.activation",
            "jakarta.xml.bind",
            "txw2",
            "istack",
            "stax-ex",
            "FastInfoset",
            "jakarta.activation",
            "bcprov",
            "slf4j-api",
            "opentracing",
            "error_prone");
    add(Row.atMost(0.25, "run-time jars, bytes", Peers.VENDOR, ours, vendor));
  }

  private static double[] sizes(String... names) {
    long size =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(File::new)
            .filter(file -> Stream.of(names).anyMatch(name -> file.getName().contains(name)))
            .mapToLong(File::length)
            .sum();
    return new double[] {size};
  }
}
