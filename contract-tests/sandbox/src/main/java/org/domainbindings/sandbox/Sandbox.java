package org.domainbindings.sandbox;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * DNSPod, Alibaba Cloud DNS and Freenom as one HTTP server on loopback, for tests and for trying
 * things out.
 *
 * <p>All 24 documented calls are answered, in JSON and in XML, over state that they change: what is
 * registered can be listed, renewed, modified, deleted and restored. Credentials and signatures are
 * checked. The three providers share one port, since their paths do not collide.
 *
 * <p>A sandbox starts with the state that its three handles describe, and can be called at once
 * with the fake credentials that stand there as constants. It may be used by many threads.
 */
public final class Sandbox implements AutoCloseable {

  private static final int MOST_REQUESTS_KEPT = 10_000;
  private static final Pattern DNSPOD_PATH = Pattern.compile("/[A-Za-z]+\\.[A-Za-z]+");

  private final Clock firstClock;
  private final SettableClock clock;
  private final DnspodSandbox dnspod = new DnspodSandbox();
  private final AlidnsSandbox alidns = new AlidnsSandbox();
  private final FreenomSandbox freenom;
  private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
  private final Consumer<ReceivedRequest> watcher;
  private final LoopbackServer server;

  private Sandbox(int port, Clock clock, Consumer<ReceivedRequest> watcher) {
    this.firstClock = clock;
    this.clock = new SettableClock(clock);
    this.freenom = new FreenomSandbox(this.clock);
    this.watcher = watcher;
    var dnspodEndpoint = new DnspodEndpoint(dnspod);
    var alidnsEndpoint = new AlidnsEndpoint(alidns);
    var freenomEndpoint = new FreenomEndpoint(freenom);
    this.server =
        new LoopbackServer(
            port,
            path -> {
              if (path.equals("/")) {
                return alidnsEndpoint;
              }
              return DNSPOD_PATH.matcher(path).matches() ? dnspodEndpoint : freenomEndpoint;
            },
            this.clock,
            this::keep);
  }

  /**
   * Starts a sandbox on a free port.
   *
   * @return the running sandbox
   */
  public static Sandbox start() {
    return start(0);
  }

  /**
   * Starts a sandbox on a port.
   *
   * @param port the port; 0 takes a free one
   * @return the running sandbox
   * @throws java.io.UncheckedIOException when the port is taken
   */
  public static Sandbox start(int port) {
    return start(port, Clock.systemUTC());
  }

  /**
   * Starts a sandbox on a port, with a clock.
   *
   * @param port the port; 0 takes a free one
   * @param clock what all dates, windows and time limits go by
   * @return the running sandbox
   * @throws java.io.UncheckedIOException when the port is taken
   */
  public static Sandbox start(int port, Clock clock) {
    return start(port, clock, request -> {});
  }

  static Sandbox start(int port, Clock clock, Consumer<ReceivedRequest> watcher) {
    return new Sandbox(port, clock, watcher);
  }

  /**
   * Runs a sandbox from a command line until it is interrupted, and prints a line for each request.
   *
   * @param args the port, alone or after {@code --port}, 8765 when there is none; or {@code --help}
   */
  public static void main(String[] args) {
    System.exit(SandboxCommand.run(args));
  }

  /**
   * Returns the base URL that stands in for all three providers' hosts.
   *
   * @return a URL without a path, as in {@code http://127.0.0.1:8765}
   */
  public URI url() {
    return server.url();
  }

  /**
   * Returns the handle on DNSPod's state.
   *
   * @return the same handle each time
   */
  public DnspodSandbox dnspod() {
    return dnspod;
  }

  /**
   * Returns the handle on Alibaba Cloud DNS's state.
   *
   * @return the same handle each time
   */
  public AlidnsSandbox alidns() {
    return alidns;
  }

  /**
   * Returns the handle on Freenom's state.
   *
   * @return the same handle each time
   */
  public FreenomSandbox freenom() {
    return freenom;
  }

  /**
   * Returns what has arrived since the start or the last reset, the newest last.
   *
   * @return at most the newest 10,000 requests
   */
  public List<ReceivedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }

  /**
   * Exchanges the clock that all dates, windows and time limits go by.
   *
   * @param newClock the clock from now on, until the next reset
   */
  public void setClock(Clock newClock) {
    clock.set(newClock);
  }

  /** Returns to the state, clock and empty record of requests that the sandbox started with. */
  public void reset() {
    clock.set(firstClock);
    dnspod.reset();
    alidns.reset();
    freenom.reset();
    synchronized (requests) {
      requests.clear();
    }
  }

  /** Stops the server; returns when its threads have ended and its port is free. */
  @Override
  public void close() {
    server.close();
  }

  private void keep(ReceivedRequest request) {
    synchronized (requests) {
      requests.add(request);
      if (requests.size() > MOST_REQUESTS_KEPT) {
        requests.remove();
      }
    }
    watcher.accept(request);
  }
}
