package org.domainbindings.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Catches the exceptions of calls, and passes them to the {@link LeakDetector}. */
public final class Outcomes {

  private Outcomes() {}

  /** Returns the exception of a call; fails if there is none, or one of another type. */
  public static <T extends Throwable> T failure(Class<T> type, ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (thrown == null) {
      throw new AssertionError("Expected " + type.getName() + ", but the call succeeded");
    }
    LeakDetector.shown(thrown);
    assertThat(thrown).isInstanceOf(type);
    return type.cast(thrown);
  }
}
