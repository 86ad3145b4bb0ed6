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
 * One attempt at a call. Records whether and when the request was sent, as a request that was not
 * sent can safely be repeated, and stops a request that would be sent too late.
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

  /** When a request was sent, and the request with everything that was added to it. */
  record Sent(Instant time, Request request) {}

  /** Returns the number of the attempt, from 1. */
  int number() {
    return number;
  }

  /** Returns whether the request can safely be sent again. */
  boolean changesNothing() {
    return changesNothing;
  }

  /** Returns how long the attempt may take. */
  Duration left() {
    return left;
  }

  /** Returns what was sent and when, or nothing if nothing was sent. */
  Optional<Sent> sent() {
    return Optional.ofNullable(sent);
  }

  private void recordSending(Request request) throws IOException {
    Instant now = clock.instant();
    if (now.isAfter(latestSending)) {
      throw new IOException("The connection came too late to send the request again");
    }
    sent = new Sent(now, request);
  }

  /** A network interceptor: called when there is a connection and nothing has been written yet. */
  static Response watch(Interceptor.Chain chain) throws IOException {
    Attempt attempt = chain.request().tag(Attempt.class);
    if (attempt != null) {
      attempt.recordSending(chain.request());
    }
    return chain.proceed(chain.request());
  }
}
