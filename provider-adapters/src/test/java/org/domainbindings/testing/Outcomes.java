package org.domainbindings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches what a call throws, and shows it to the {@link LeakDetector}. */
public final class Outcomes {

  private Outcomes() {}

  /** Returns what a call throws; fails if it is nothing, or something else. */
  public static <T extends Throwable> T failure(Class<T> type, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (thrown != null) {
      LeakDetector.shown(thrown);
    }
    assertThat(thrown).isInstanceOf(type);
    return type.cast(thrown);
  }
}
