package org.domainbindings.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a call: remembers whether and when the request left this machine, for what did not
 * leave can be sent again without harm. Holds a request back that would leave too late.
 */
final class Attempt {

  private final int number;
  private final boolean changesNothing;
  private final Duration left;
  private final Instant latestSending;
  private final Clock clock;
  private volatile @Nullable Sent sent;

  Attempt(int number, boolean changesNothing, Duration left, Instant latestSending, Clock clock) {
    this.number = number;
    this.changesNothing = changesNothing;
    this.left = left;
    this.latestSending = latestSending;
    this.clock = clock;
  }

  /** When a request left, and what it looked like with all that was added to it on its way. */
  record Sent(Instant time, Request request) {}

  /** Returns the number of the attempt, from 1. */
  int number() {
    return number;
  }

  /** Tells whether the request can be sent again without harm. */
  boolean changesNothing() {
    return changesNothing;
  }

  /** Returns how long the attempt may take. */
  Duration left() {
    return left;
  }

  /** Returns what was sent and when, or nothing if it never left. */
  Optional<Sent> sent() {
    return Optional.ofNullable(sent);
  }

  private void depart(Request request) throws IOException {
    Instant now = clock.instant();
    if (now.isAfter(latestSending)) {
      throw new IOException("The connection came too late to send the request again");
    }
    sent = new Sent(now, request);
  }

  /** Stands after the connection is made and before the first byte of the request. */
  static Response watch(Interceptor.Chain chain) throws IOException {
    Attempt attempt = chain.request().tag(Attempt.class);
    if (attempt != null) {
      attempt.depart(chain.request());
    }
    return chain.proceed(chain.request());
  }
}
