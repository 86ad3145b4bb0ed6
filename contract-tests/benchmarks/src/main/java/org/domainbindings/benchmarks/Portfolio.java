package org.domainbindings.benchmarks;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.freenom.client.ListDomainsRequest;
import org.domainbindings.freenom.client.ListedDomain;

/** A whole portfolio over loopback: domain after domain, and as a list page by page. */
final class Portfolio implements AutoCloseable {

  private static final int THREADS = 16;
  private static final int PAGE_LENGTH = 1_000;
  private static final Pattern PAGE = Pattern.compile("[?&]pagenr=([0-9]+)");

  private final int domains;
  private final CannedServer server;
  private final Freenom freenom;
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectionPool(new ConnectionPool(64, 5, TimeUnit.MINUTES))
          .build();

  private Portfolio(int domains, Function<String, String> bodies) throws IOException {
    this.domains = domains;
    server = new CannedServer(ServerSocketFactory.getDefault(), bodies);
    freenom =
        Freenom.builder()
            .baseUrl(URI.create("http://localhost:" + server.port()))
            .credentials("reseller@example.com", "secret")
            .build();
  }

  /** Asks for each domain on its own, and counts calls a second. */
  static Row sweep(int domains, int times) throws Exception {
    try (Portfolio portfolio = new Portfolio(domains, line -> Samples.INFO)) {
      Runnable call = () -> portfolio.freenom.domains().info("example.tk");
      Runnable bare = () -> portfolio.skip("getinfo?domainname=example.tk");
      double[] ours = new double[times];
      double[] theirs = new double[times];
      portfolio.callsPerSecond(call);
      portfolio.callsPerSecond(bare);
      for (int i = 0; i < times; i++) {
        ours[i] = portfolio.callsPerSecond(call);
        theirs[i] = portfolio.callsPerSecond(bare);
      }
      return Row.atLeast(
          0.9, "sweep of " + domains + ", calls a second", Peers.OKHTTP, ours, theirs);
    }
  }

  /** Lists the domains as a caller would, and looks at the heap on the way. */
  static List<Row> list(int domains, int times) throws Exception {
    int pages = domains / PAGE_LENGTH;
    try (Portfolio portfolio = new Portfolio(domains, line -> page(line, pages))) {
      double[] ours = new double[times];
      double[] theirs = new double[times];
      double[] early = new double[times];
      double[] late = new double[times];
      portfolio.listed();
      portfolio.skipped(pages);
      for (int i = 0; i < times; i++) {
        ours[i] = portfolio.listed();
        theirs[i] = portfolio.skipped(pages);
        Iterator<ListedDomain> list = portfolio.all();
        early[i] = portfolio.heapAfter(list, domains / 10);
        late[i] = portfolio.heapAfter(list, domains - domains / 10);
      }
      return List.of(
          Row.atLeast(0.9, "list of " + domains + ", domains a second", Peers.OKHTTP, ours, theirs),
          Row.atMost(1.1, "the same, heap at its end", "heap after a tenth", late, early));
    }
  }

  /** A page beyond the last one is an answer without domains, as of an account without any. */
  private static String page(String line, int pages) {
    int number =
        PAGE.matcher(line)
            .results()
            .map((MatchResult page) -> page.group(1))
            .mapToInt(Integer::parseInt)
            .findFirst()
            .orElse(1);
    return Samples.list((number - 1) * PAGE_LENGTH, number > pages ? 0 : PAGE_LENGTH);
  }

  private Iterator<ListedDomain> all() {
    return freenom
        .domains()
        .all(ListDomainsRequest.builder().resultsPerPage(PAGE_LENGTH).build())
        .iterator();
  }

  private double listed() {
    long start = System.nanoTime();
    Iterator<ListedDomain> list = all();
    int listed = 0;
    while (list.hasNext()) {
      list.next();
      listed++;
    }
    if (listed != domains) {
      throw new IllegalStateException("Of " + domains + " domains, " + listed + " were listed");
    }
    return perSecond(start);
  }

  private double skipped(int pages) {
    long start = System.nanoTime();
    for (int page = 1; page <= pages + 1; page++) {
      skip("list?pagenr=" + page + "&results_per_page=" + PAGE_LENGTH);
    }
    return perSecond(start);
  }

  private double heapAfter(Iterator<ListedDomain> list, int domains) {
    for (int i = 0; i < domains; i++) {
      list.next();
    }
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private void skip(String call) {
    HttpUrl url = HttpUrl.get("http://localhost:" + server.port() + "/v2/domain/" + call);
    try (Response response = http.newCall(new Request.Builder().url(url).build()).execute()) {
      JsonReader.of(response.body().source()).skipValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private double callsPerSecond(Runnable call) throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    AtomicInteger left = new AtomicInteger(domains);
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
    return perSecond(start);
  }

  private double perSecond(long start) {
    return domains * 1e9 / (System.nanoTime() - start);
  }

  @Override
  public void close() {
    freenom.close();
    server.close();
  }
}
