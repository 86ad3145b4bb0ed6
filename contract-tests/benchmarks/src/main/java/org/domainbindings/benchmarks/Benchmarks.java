package org.domainbindings.benchmarks;

import com.squareup.moshi.JsonReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ServerSocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.domainbindings.alidns.Signing;
import org.domainbindings.freenom.Freenom;
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

  private static final int THREADS = 16;
  private static final String GSON = "stock client, Gson 2.14.0";
  private static final String JACKSON = "stock client, Jackson 2.21.1";
  private static final String FLOOR = "Moshi 1.15.2, skipValue";
  private static final String OKHTTP = "OkHttp 5.5.1, skipValue";
  private static final String VENDOR = "aliyun-java-sdk-core 4.7.10";

  private final List<Row> rows = new ArrayList<>();
  private final boolean trial;
  private final int processes;
  private final int sweep;
  private final int sweeps;

  private Benchmarks(boolean trial) {
    this.trial = trial;
    processes = trial ? 1 : 11;
    sweep = trial ? 100 : 10_000;
    sweeps = trial ? 1 : 3;
  }

  /**
   * Measures all, which takes some eight minutes, and prints the table; with the argument {@code
   * trial}, runs everything only so long that it is seen to work.
   */
  public static void main(String[] arguments) throws Exception {
    Benchmarks benchmarks = new Benchmarks(List.of(arguments).contains("trial"));
    benchmarks.jars();
    benchmarks.firstCall();
    benchmarks.sweep();
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
              gsonIsBetter ? GSON : JACKSON,
              time,
              gsonIsBetter ? gson : jackson));
      add(
          Row.atMost(
              1.6, "decoding " + sample + ", time", FLOOR, time, times(results, "floor", sample)));
      double[] allocated = bytes(results, "ours", sample);
      add(
          Row.atMost(
              0.8,
              "decoding " + sample + ", bytes",
              JACKSON,
              allocated,
              bytes(results, "jackson", sample)));
      add(
          Row.atMost(
              0.4,
              "decoding " + sample + ", bytes",
              GSON,
              allocated,
              bytes(results, "gson", sample)));
    }
  }

  private void calls() throws RunnerException {
    progress("calls");
    Collection<RunResult> memory = run(Calls.class, ".*[rR]ead", 1, "memory");
    double[] read = times(memory, "read", "memory");
    add(Row.atMost(2.0, "read, from memory", OKHTTP, read, times(memory, "bareRead", "memory")));
    add(Row.atMost(1.0, "read, from memory", GSON, read, times(memory, "stockRead", "memory")));
    for (int threads : new int[] {1, 32}) {
      Collection<RunResult> results = run(Calls.class, "(read|bareRead)", threads, "loopback");
      add(
          Row.atMost(
              1.1,
              "read, loopback, threads: " + threads,
              OKHTTP,
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
              OKHTTP,
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
            VENDOR,
            times(results, "ours", ""),
            times(results, "vendor", "")));
  }

  // Whole portfolios

  private void sweep() throws Exception {
    progress("a portfolio of " + sweep);
    double[] ours = new double[sweeps];
    double[] bare = new double[sweeps];
    try (CannedServer server =
            CannedServer.answering(ServerSocketFactory.getDefault(), Samples.INFO);
        Freenom freenom =
            Freenom.builder()
                .baseUrl(URI.create("http://localhost:" + server.port()))
                .credentials("reseller@example.com", "secret")
                .build()) {
      OkHttpClient http =
          new OkHttpClient.Builder()
              .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES))
              .build();
      HttpUrl url =
          HttpUrl.get(
              "http://localhost:" + server.port() + "/v2/domain/getinfo?domainname=example.tk");
      Runnable one = () -> freenom.domains().info("example.tk");
      Runnable other = () -> skip(http, url);
      perSecond(one);
      perSecond(other);
      for (int i = 0; i < sweeps; i++) {
        ours[i] = perSecond(one);
        bare[i] = perSecond(other);
      }
    }
    add(Row.atLeast(0.9, "sweep of " + sweep + ", calls a second", OKHTTP, ours, bare));
  }

  private static void skip(OkHttpClient http, HttpUrl url) {
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      JsonReader.of(response.body().source()).skipValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double perSecond(Runnable call) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    AtomicInteger left = new AtomicInteger(sweep);
    long start = System.nanoTime();
    for (int i = 0; i < THREADS; i++) {
      threads.execute(
          () -> {
            while (left.decrementAndGet() >= 0) {
              call.run();
            }
          });
    }
    threads.shutdown();
    if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("The sweep takes too long");
    }
    return sweep * 1e9 / (System.nanoTime() - start);
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
    add(Row.atMost(1.1, "first call, from the start of the JVM", OKHTTP, ours, bare));
    add(Row.atMost(0.7, "first call, from the start of the JVM", GSON, ours, stock));
    add(Row.atMost(0.5, "the same with class-data sharing", GSON, shared, stock));
  }

  private static double process(String client, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-Xlog:disable", "-Xlog:all=off", "-cp"));
    command.add(
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Benchmarks::packed)
            .collect(Collectors.joining(File.pathSeparator)));
    command.addAll(List.of(FirstCall.class.getName(), client));
    long start = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes()).strip();
    if (process.waitFor() != 0 || !output.endsWith("EXAMPLE.TK")) {
      throw new IllegalStateException(output);
    }
    return (System.nanoTime() - start) / 1e6;
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
    add(Row.atMost(0.25, "run-time jars, bytes", VENDOR, ours, vendor));
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
