package org.domainbindings.http;

import java.io.IOException;
import java.net.Socket;
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
 * <p>What a server closes in the very moment of sending stays in doubt.
 */
final class ConnectionCheck implements Interceptor {

  /** The connections that have carried a request before. */
  private final Set<Connection> used =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

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
    if (attempt != null && connection != null && !used.add(connection)) {
      Socket socket = connection.socket();
      boolean usable =
          Sockets.canBeAsked(socket) ? Sockets.isAlive(socket) : attempt.changesNothing();
      if (!usable) {
        throw new DeadConnectionException();
      }
    }
    return chain.proceed(chain.request());
  }
}
