package org.domainbindings.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.domainbindings.sandbox.alidns.AlidnsSandbox;
import org.domainbindings.sandbox.client.Provider;
import org.domainbindings.sandbox.client.SandboxState;
import org.domainbindings.sandbox.control.ControlEndpoint;
import org.domainbindings.sandbox.control.PageEndpoint;
import org.domainbindings.sandbox.control.StateFile;
import org.domainbindings.sandbox.control.States;
import org.domainbindings.sandbox.dnspod.DnspodSandbox;
import org.domainbindings.sandbox.freenom.FreenomSandbox;
import org.domainbindings.sandbox.server.DisabledProvider;
import org.domainbindings.sandbox.server.Endpoint;
import org.domainbindings.sandbox.server.Journal;
import org.domainbindings.sandbox.server.SandboxServer;
import org.domainbindings.sandbox.server.SandboxServer.RequestLine;
import org.domainbindings.sandbox.server.SettableClock;
import org.domainbindings.sandbox.traffic.Faults;
import org.domainbindings.sandbox.traffic.ReceivedRequest;

/**
 * An HTTP server that simulates DNSPod, Alibaba Cloud DNS and Freenom, for tests and experiments.
 *
 * <p>It answers all 24 documented calls, in JSON and XML, and keeps state: a registered domain can
 * be listed, renewed, modified, deleted and restored. Credentials and signatures are checked. The
 * three providers share one port, as their paths differ.
 *
 * <p>The initial state is described at the three handles, which also have fake credentials as
 * constants. Thread-safe.
 */
public final class Sandbox implements AutoCloseable {

  private static final Pattern DNSPOD_PATH = Pattern.compile("/[A-Za-z]+\\.[A-Za-z]+");

  private final Clock firstClock;
  private final SettableClock clock;
  private final Faults faults =
      new Faults(
          Map.of(
              Provider.DNSPOD, DnspodSandbox.OPERATIONS,
              Provider.ALIDNS, AlidnsSandbox.OPERATIONS,
              Provider.FREENOM, FreenomSandbox.OPERATIONS));
  private final Journal journal;
  private final DnspodSandbox dnspod;
  private final AlidnsSandbox alidns;
  private final FreenomSandbox freenom;
  private final States states;
  private final Optional<SandboxState> seed;
  private final SandboxServer server;

  private Sandbox(Builder settings) {
    this.firstClock = settings.clock;
    this.clock = new SettableClock(settings.clock);
    this.journal = new Journal(settings.watcher);
    this.dnspod = new DnspodSandbox(faults);
    this.alidns = new AlidnsSandbox(clock, faults);
    this.freenom = new FreenomSandbox(clock, faults);
    this.states = new States(settings.providers, dnspod, alidns, freenom);
    this.seed = settings.seed;
    seed.ifPresent(states::replace);
    var stateFile = settings.stateFile.map(file -> new StateFile(file, states));
    stateFile.ifPresent(StateFile::open);
    this.server =
        new SandboxServer(
            settings.host, settings.port, routes(settings, stateFile), clock, faults, journal);
  }

  private Function<RequestLine, Endpoint> routes(Builder settings, Optional<StateFile> stateFile) {
    Map<Provider, Endpoint> endpoints = new HashMap<>();
    endpoints.put(Provider.DNSPOD, dnspod.endpoint());
    endpoints.put(Provider.ALIDNS, alidns.endpoint());
    endpoints.put(Provider.FREENOM, freenom.endpoint());
    endpoints.keySet().retainAll(settings.providers);
    endpoints.replaceAll((provider, e) -> stateFile.map(file -> file.saving(e)).orElse(e));
    Endpoint control =
        new ControlEndpoint(
            states, clock, faults, journal, alidns::sign, this::reset, settings.token);
    var saving = stateFile.map(file -> file.saving(control)).orElse(control);
    var page = new PageEndpoint();
    var disabled = new DisabledProvider();
    return request -> {
      if (request.path().startsWith(ControlEndpoint.ROOT)) {
        return saving;
      }
      return PageEndpoint.isAskedFor(request)
          ? page
          : endpoints.getOrDefault(provider(request.path()), disabled);
    };
  }

  private static Provider provider(String path) {
    if (path.equals("/")) {
      return Provider.ALIDNS;
    }
    return DNSPOD_PATH.matcher(path).matches() ? Provider.DNSPOD : Provider.FREENOM;
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
   * @param clock the clock for all dates and time limits
   * @return the running sandbox
   * @throws java.io.UncheckedIOException when the port is taken
   */
  public static Sandbox start(int port, Clock clock) {
    return builder().port(port).clock(clock).start();
  }

  /**
   * Returns a builder for a sandbox with other settings.
   *
   * @return the builder, with a free port on loopback, all providers and the system clock
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Runs a sandbox from the command line until it is interrupted, and prints a line for each
   * request.
   *
   * @param args see {@code --help}
   */
  public static void main(String[] args) {
    System.exit(SandboxCommand.run(args));
  }

  Set<Provider> providers() {
    return states.providers();
  }

  /**
   * Returns the base URL, which replaces those of all three providers.
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
   * Returns the faults of future requests.
   *
   * @return the same object each time
   */
  public Faults faults() {
    return faults;
  }

  /**
   * Returns the requests received since the start or the last reset, newest last.
   *
   * @return at most the newest 10,000 requests
   */
  public List<ReceivedRequest> requests() {
    return journal.requests();
  }

  /**
   * Replaces the clock for all dates and time limits.
   *
   * @param newClock the clock until the next reset
   */
  public void setClock(Clock newClock) {
    clock.set(newClock);
  }

  /**
   * Restores the initial state and clock, and forgets all requests. State from a file is discarded,
   * too.
   */
  public void reset() {
    clock.set(firstClock);
    dnspod.reset();
    alidns.reset();
    freenom.reset();
    seed.ifPresent(states::replace);
    faults.clear();
    journal.clear();
  }

  /** Stops the server, and waits until its threads have ended and its port is free. */
  @Override
  public void close() {
    server.close();
  }

  /** Builds a sandbox. */
  public static final class Builder {

    private int port;
    private String host = SandboxServer.LOOPBACK;
    private Clock clock = Clock.systemUTC();
    private Set<Provider> providers = Set.copyOf(Provider.known());
    private Optional<SandboxState> seed = Optional.empty();
    private Optional<Path> stateFile = Optional.empty();
    private Optional<String> token = Optional.empty();
    private Consumer<ReceivedRequest> watcher = request -> {};

    private Builder() {}

    /**
     * Sets the port.
     *
     * @param port the port; 0, the default, takes a free one
     * @return this builder
     */
    public Builder port(int port) {
      this.port = port;
      return this;
    }

    /**
     * Sets the address to listen on, for calls from other machines or containers.
     *
     * @param host an address of this machine, 127.0.0.1 by default; 0.0.0.0 takes all of them
     * @return this builder
     */
    public Builder host(String host) {
      this.host = host;
      return this;
    }

    /**
     * Sets the clock for all dates and time limits.
     *
     * @param clock the clock, the system's by default
     * @return this builder
     */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /**
     * Sets which providers to simulate.
     *
     * @param providers at least one provider; all by default
     * @return this builder
     */
    public Builder providers(Provider... providers) {
      this.providers = Set.of(providers);
      return this;
    }

    /**
     * Sets the initial state, which each reset restores.
     *
     * @param state the state; providers that it omits have their default state
     * @return this builder
     */
    public Builder seed(SandboxState state) {
      this.seed = Optional.of(state);
      return this;
    }

    /**
     * Keeps the state in a file, from which another sandbox can resume.
     *
     * @param file the file, which need not exist; it contains the sandbox's fake credentials
     * @return this builder
     */
    public Builder stateFile(Path file) {
      this.stateFile = Optional.of(file);
      return this;
    }

    /**
     * Sets the token for the control API; without one, only this machine may call it.
     *
     * @param token the token
     * @return this builder
     */
    public Builder token(String token) {
      this.token = Optional.of(token);
      return this;
    }

    Builder watcher(Consumer<ReceivedRequest> watcher) {
      this.watcher = watcher;
      return this;
    }

    /**
     * Starts the sandbox.
     *
     * @return the running sandbox
     * @throws IllegalArgumentException when the initial state or the state file is invalid
     * @throws java.io.UncheckedIOException when the port is taken, or the state cannot be written
     */
    public Sandbox start() {
      return new Sandbox(this);
    }
  }
}
