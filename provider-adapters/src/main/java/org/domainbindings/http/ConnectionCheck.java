package org.domainbindings.http;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Refuses a connection from the pool that the server has closed meanwhile, before the first byte of
 * a request is written: sent into it, nobody could say whether it had arrived.
 *
 * <p>Also bounds what may come for an answer, whatever it consists of. What a server closes in the
 * very moment of sending stays in doubt.
 */
final class ConnectionCheck implements Interceptor {

  /** Room for headers, for the frames of TLS, and for what encodes an answer badly. */
  private static final int OVERHEAD = 1024 * 1024;

  private final long mostBytes;

  /** The connections whose socket cannot be asked and that have carried a request before. */
  private final Set<Connection> used =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  ConnectionCheck(long maxAnswerSize) {
    mostBytes = 2 * maxAnswerSize + OVERHEAD;
  }

  /** Says that nothing was written, and that another connection will do. */
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
      // A read is sent again if its connection turns out to be dead; asking costs each of them.
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
