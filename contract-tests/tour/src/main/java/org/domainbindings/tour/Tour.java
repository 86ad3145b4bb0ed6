package org.domainbindings.tour;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.domainbindings.alidns.Alidns;
import org.domainbindings.dnspod.Dnspod;
import org.domainbindings.freenom.Freenom;
import org.domainbindings.sandbox.Sandbox;
import org.domainbindings.sandbox.freenom.FreenomDomain;
import org.domainbindings.sandbox.freenom.FreenomTransfer;
import org.domainbindings.sandbox.traffic.ReceivedRequest;

/**
 * Makes every documented call through the adapters and the generated clients, and prints the
 * results.
 */
public final class Tour {

  private static final int DOCUMENTED_CALLS = 24;
  private static final String ROW = "%-8s  %-27s  %-6s %-27s  %-38s  %6s%n";
  private static final String RULE = "-".repeat(123);

  private final Sandbox sandbox;
  private final PrintStream out;
  private final Set<String> seen = new TreeSet<>();
  private int failures;

  private Tour(Sandbox sandbox, PrintStream out) {
    this.sandbox = sandbox;
    this.out = out;
  }

  /**
   * Starts a sandbox, makes the calls and prints the table.
   *
   * @param args none
   */
  public static void main(String[] args) {
    try (Sandbox sandbox = Sandbox.start()) {
      System.exit(run(sandbox, System.out) ? 0 : 1);
    }
  }

  /**
   * Makes the calls and prints the table.
   *
   * @param sandbox the sandbox to call
   * @param out the output for the table
   * @return whether all documented calls were made and none failed
   */
  static boolean run(Sandbox sandbox, PrintStream out) {
    sandbox
        .freenom()
        .add(FreenomDomain.paid("staying.tk"))
        .add(FreenomTransfer.outgoing("staying.tk", "Another Registrar", Instant.now()));
    return new Tour(sandbox, out).run();
  }

  private boolean run() {
    Instant start = Instant.now();
    out.printf("%nAll documented calls, made to the sandbox at %s%n%n", sandbox.url());
    out.printf(ROW, "provider", "operation", "method", "and path", "answer", "time");
    out.println(RULE);
    try (Dnspod dnspod = Dnspod.sandbox(sandbox.url());
        Alidns alidns = Alidns.sandbox(sandbox.url());
        Freenom freenom = Freenom.sandbox(sandbox.url())) {
      new Steps(dnspod, alidns, freenom).all().forEach(this::show);
    }
    out.println(RULE);
    boolean complete = seen.size() == DOCUMENTED_CALLS && failures == 0;
    out.printf(
        "%d of %d documented calls made, %d failed, in %d ms%n%n",
        seen.size(), DOCUMENTED_CALLS, failures, Duration.between(start, Instant.now()).toMillis());
    return complete;
  }

  private void show(Supplier<Object> step) {
    int before = sandbox.requests().size();
    long start = System.nanoTime();
    String outcome = outcome(step);
    long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
    List<ReceivedRequest> requests = sandbox.requests();
    if (requests.size() == before) {
      out.println("nothing was sent: " + outcome);
      return;
    }
    ReceivedRequest request = requests.get(requests.size() - 1);
    seen.add(request.provider() + " " + request.operation());
    out.printf(
        ROW,
        request.provider(),
        request.operation(),
        request.method(),
        request.path(),
        outcome,
        millis + " ms");
  }

  private String outcome(Supplier<Object> step) {
    try {
      return String.valueOf(step.get());
    } catch (RuntimeException e) {
      failures++;
      return "FAILED: " + e;
    }
  }
}
