package org.domainbindings.sandbox.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.domainbindings.sandbox.traffic.ReceivedRequest;

/** The newest requests. May be used by many threads. */
public final class Journal {

  private static final int MOST_REQUESTS_KEPT = 10_000;

  private final Deque<ReceivedRequest> requests = new ArrayDeque<>();
  private final Consumer<ReceivedRequest> watcher;
  private long lastNumber;

  /**
   * Starts empty.
   *
   * @param watcher told of each request
   */
  public Journal(Consumer<ReceivedRequest> watcher) {
    this.watcher = watcher;
  }

  /** Returns the requests that are kept, the newest last. */
  public synchronized List<ReceivedRequest> requests() {
    return List.copyOf(requests);
  }

  /** Forgets all requests; their numbers go on. */
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
