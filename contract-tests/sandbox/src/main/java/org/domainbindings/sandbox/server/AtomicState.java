package org.domainbindings.sandbox.server;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The current state of a provider: an immutable value, replaced by one caller at a time. */
public final class AtomicState<S> {

  /** A new state, and the answer to the call that led to it. */
  public record Change<S, T>(S state, T answer) {}

  private S state;
  private long version;

  public AtomicState(S state) {
    this.state = state;
  }

  public synchronized S get() {
    return state;
  }

  public synchronized void update(UnaryOperator<S> change) {
    set(change.apply(state));
  }

  public synchronized <T> T apply(Function<S, Change<S, T>> change) {
    var changed = change.apply(state);
    set(changed.state());
    return changed.answer();
  }

  /** Returns how many times the state has changed. */
  public synchronized long version() {
    return version;
  }

  private void set(S newState) {
    if (newState != state) {
      state = newState;
      version++;
    }
  }
}
