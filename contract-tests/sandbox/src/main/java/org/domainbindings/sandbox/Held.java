package org.domainbindings.sandbox;

import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A provider's present state: one immutable snapshot, changed by one caller at a time. */
final class Held<S> {

  /** A new state, and what the change of it answered. */
  record Change<S, T>(S state, T answer) {}

  private S state;

  Held(S state) {
    this.state = state;
  }

  synchronized S get() {
    return state;
  }

  synchronized void update(UnaryOperator<S> change) {
    state = change.apply(state);
  }

  synchronized <T> T apply(Function<S, Change<S, T>> change) {
    var changed = change.apply(state);
    state = changed.state();
    return changed.answer();
  }
}
