package org.domainbindings.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes sockets that send at once what is written, whose threads can be interrupted, and that can
 * be asked whether the other end has closed them.
 */
final class Sockets extends SocketFactory {

  static final Sockets INSTANCE = new Sockets();

  private Sockets() {}

  @Override
  public Socket createSocket() throws IOException {
    SocketChannel channel = SocketChannel.open();
    // A handshake and a request are several small packets each; none may wait for the other end.
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    return channel.socket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
  }

  private Socket connected(SocketAddress remote, @Nullable SocketAddress local)
      throws IOException {
    Socket socket = createSocket();
    try {
      if (local != null) {
        socket.bind(local);
      }
      socket.connect(remote);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Tells whether a socket can be asked if it is alive. */
  static boolean canBeAsked(Socket socket) {
    return socket.getChannel() != null;
  }

  /**
   * Tells whether the other end of an idle connection has neither closed it nor sent anything. With
   * TLS this looks at the socket beneath.
   */
  static boolean isAlive(Socket socket) {
    SocketChannel channel = socket.getChannel();
    try {
      channel.configureBlocking(false);
      try {
        return channel.read(ByteBuffer.allocate(1)) == 0;
      } finally {
        channel.configureBlocking(true);
      }
    } catch (IOException e) {
      return false;
    }
  }
}
