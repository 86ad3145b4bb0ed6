package org.domainbindings.sandbox;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Errors that a test asked for, either for a domain at every call or once for the next call. */
final class Refusals<E> {

  private final Map<String, E> byDomain = new HashMap<>();
  private final Queue<E> next = new ArrayDeque<>();

  synchronized void add(String domain, E error) {
    byDomain.put(domain.toLowerCase(Locale.ROOT), error);
  }

  synchronized void addNext(E error) {
    next.add(error);
  }

  synchronized void clear() {
    byDomain.clear();
    next.clear();
  }

  /** Returns the error to answer to a call that names this domain, and uses up a one-time error. */
  synchronized Optional<E> take(String domain) {
    var once = Optional.ofNullable(next.poll());
    return once.isPresent()
        ? once
        : Optional.ofNullable(byDomain.get(domain.toLowerCase(Locale.ROOT)));
  }
}
