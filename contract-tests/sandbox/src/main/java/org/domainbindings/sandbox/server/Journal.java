package org.domainbindings.sandbox.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.domainbindings.sandbox.traffic.ReceivedRequest;

/** The latest requests. Thread-safe. */
public final class Journal {

  private static final int MOST_REQUESTS_KEPT = 10_000;

  private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
  private final Consumer<ReceivedRequest> watcher;
  private long lastNumber;

  /**
   * Creates an empty journal.
   *
   * @param watcher notified of each request
   */
  public Journal(Consumer<ReceivedRequest> watcher) {
    this.watcher = watcher;
  }

  /** Returns the recorded requests, newest last. */
  public synchronized List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Forgets all requests; numbering continues. */
  public synchronized void clear() {
    requests.clear();
  }

  void add(ReceivedRequest request) {
    ReceivedRequest numbered;
    synchronized (this) {
      numbered = request.numbered(++lastNumber);
      requests.add(numbered);
      if (requests.size() > MOST_REQUESTS_KEPT) {
        requests.remove();
      }
    }
    watcher.accept(numbered);
  }
}
