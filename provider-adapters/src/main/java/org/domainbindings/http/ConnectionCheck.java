package org.domainbindings.http;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Rejects a pooled connection that the server has closed in the meantime, before anything is
 * written to it: otherwise, nobody could tell whether the request had arrived.
 *
 * <p>Also limits the bytes of an answer, including headers. If the server closes the connection in
 * the very moment of sending, the outcome remains unknown.
 */
final class ConnectionCheck implements Interceptor {

  /** Room for headers, TLS records and inefficient transfer encodings. */
  private static final int OVERHEAD = 1024 * 1024;

  private final long mostBytes;

  /** Used connections whose sockets cannot be checked. */
  private final Set<Connection> used =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  ConnectionCheck(long maxAnswerSize) {
    mostBytes = 2 * maxAnswerSize + OVERHEAD;
  }

  /** Thrown before anything is written, so that another connection can be used. */
  static final class DeadConnectionException extends IOException {

    private static final long serialVersionUID = 1L;

    DeadConnectionException() {
      super("The server closed the connection while nobody used it");
    }
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Attempt attempt = chain.request().tag(Attempt.class);
    Connection connection = chain.connection();
    if (connection != null) {
      ChannelSocket socket = ChannelSocket.beneath(connection.socket());
      boolean fresh = socket == null ? used.add(connection) : !socket.hasCarriedRequests();
      // A read can be repeated if its connection turns out to be dead, so it skips the check.
      boolean mustBeAlive = attempt != null && !attempt.changesNothing() && !fresh;
      if (mustBeAlive && (socket == null || !socket.isAlive())) {
        throw new DeadConnectionException();
      }
      if (socket != null) {
        socket.expectAnswer(mostBytes);
      }
    }
    return chain.proceed(chain.request());
  }
}
