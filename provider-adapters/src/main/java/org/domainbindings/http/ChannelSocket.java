package org.domainbindings.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A socket without send delay that can be interrupted, can tell whether the peer has closed it, and
 * limits the size of an answer.
 *
 * <p>The socket's own read time-out applies only during the handshake. After that, OkHttp enforces
 * its time-outs, and doing so twice would cost more than the rest of a read.
 */
final class ChannelSocket extends Socket {

  /** All open sockets by channel, to find the one beneath a TLS socket. */
  static final Map<SocketChannel, ChannelSocket> OPEN = new ConcurrentHashMap<>();

  private final SocketChannel channel;
  private final Socket socket;
  private volatile boolean carriesRequests;
  private volatile long left = Long.MAX_VALUE;

  ChannelSocket() throws IOException {
    channel = SocketChannel.open();
    // Handshakes and requests consist of several small packets, none of which should wait for an
    // acknowledgement.
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    socket = channel.socket();
    OPEN.put(channel, this);
  }

  /** Returns the socket beneath a connection, or null if it is of another kind. */
  static @Nullable ChannelSocket beneath(Socket socket) {
    SocketChannel channel = socket.getChannel();
    return channel == null ? null : OPEN.get(channel);
  }

  /** Returns whether the peer of an idle connection has neither closed it nor sent anything. */
  boolean isAlive() {
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

  boolean hasCarriedRequests() {
    return carriesRequests;
  }

  /** Called before each request, with the most bytes that its answer may have. */
  void expectAnswer(long most) {
    carriesRequests = true;
    left = most;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    InputStream timed = socket.getInputStream();
    return new InputStream() {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count =
            carriesRequests
                ? channel.read(ByteBuffer.wrap(bytes, offset, length))
                : timed.read(bytes, offset, length);
        left -= Math.max(0, count);
        if (left < 0) {
          throw new IOException("The answer is endless");
        }
        return count;
      }

      @Override
      public void close() throws IOException {
        ChannelSocket.this.close();
      }
    };
  }

  @Override
  public OutputStream getOutputStream() {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, offset, length);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
      }

      @Override
      public void close() throws IOException {
        ChannelSocket.this.close();
      }
    };
  }

  @Override
  public SocketChannel getChannel() {
    return channel;
  }

  @Override
  public void connect(SocketAddress address) throws IOException {
    socket.connect(address);
  }

  @Override
  public void connect(SocketAddress address, int timeout) throws IOException {
    socket.connect(address, timeout);
  }

  @Override
  public void bind(@Nullable SocketAddress address) throws IOException {
    socket.bind(address);
  }

  @Override
  public void close() throws IOException {
    OPEN.remove(channel);
    channel.close();
  }

  @Override
  public void shutdownInput() throws IOException {
    socket.shutdownInput();
  }

  @Override
  public void shutdownOutput() throws IOException {
    socket.shutdownOutput();
  }

  @Override
  public void setSoTimeout(int timeout) throws SocketException {
    socket.setSoTimeout(timeout);
  }

  @Override
  public int getSoTimeout() throws SocketException {
    return socket.getSoTimeout();
  }

  @Override
  public void setTcpNoDelay(boolean on) throws SocketException {
    socket.setTcpNoDelay(on);
  }

  @Override
  public boolean getTcpNoDelay() throws SocketException {
    return socket.getTcpNoDelay();
  }

  @Override
  public boolean isConnected() {
    return socket.isConnected();
  }

  @Override
  public boolean isBound() {
    return socket.isBound();
  }

  @Override
  public boolean isClosed() {
    return socket.isClosed();
  }

  @Override
  public boolean isInputShutdown() {
    return socket.isInputShutdown();
  }

  @Override
  public boolean isOutputShutdown() {
    return socket.isOutputShutdown();
  }

  @Override
  public @Nullable InetAddress getInetAddress() {
    return socket.getInetAddress();
  }

  @Override
  public InetAddress getLocalAddress() {
    return socket.getLocalAddress();
  }

  @Override
  public int getPort() {
    return socket.getPort();
  }

  @Override
  public int getLocalPort() {
    return socket.getLocalPort();
  }

  @Override
  public @Nullable SocketAddress getRemoteSocketAddress() {
    return socket.getRemoteSocketAddress();
  }

  @Override
  public SocketAddress getLocalSocketAddress() {
    return socket.getLocalSocketAddress();
  }
}
