package org.domainbindings.http;

import static org.domainbindings.testing.LeakDetector.shown;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.domainbindings.ProviderException;
import org.jspecify.annotations.Nullable;

/**
 * The end of a call.
 *
 * @param thrown the exception, or null for success
 * @param time the duration
 */
record End(@Nullable Throwable thrown, Duration time) {

  static final Duration PATIENCE = Duration.ofSeconds(10);

  @Override
  public String toString() {
    String end =
        thrown == null
            ? "success"
            : thrown instanceof ProviderException failure
                ? failure.reason().toString()
                : "outside of the family: " + thrown;
    return time.compareTo(PATIENCE) > 0 ? "too late, " + end : end;
  }

  /** Makes a call on another thread, and shows its outcome. */
  static <C extends ProviderClient<C>> CompletableFuture<End> of(C client, SampleCall<C> sample) {
    long start = System.nanoTime();
    return client
        .async(self -> sample.call(self))
        .handle(
            (answer, thrown) -> {
              Duration time = Duration.ofNanos(System.nanoTime() - start);
              Throwable cause = thrown instanceof CompletionException ? thrown.getCause() : thrown;
              shown(cause == null ? answer : cause);
              return new End(cause, time);
            });
  }
}
