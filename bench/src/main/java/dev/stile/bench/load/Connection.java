package dev.stile.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One keep-alive connection to a port of this machine, with one request under way at a time. */
final class Connection implements AutoCloseable {
  private static final String LENGTH = "\r\nContent-Length: ";

  /** More than any reply measured here. */
  private static final int LARGEST_REPLY = 64 * 1024;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final ByteBuffer in = ByteBuffer.allocate(LARGEST_REPLY);
  private ByteBuffer out = ByteBuffer.allocate(0);
  private int index;
  private long sentAt;
  private int headLength;
  private int replyLength;

  Connection(int port, Selector selector) throws IOException {
    channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** Sends request number {@code index}. */
  void send(int index, byte[] request) throws IOException {
    this.index = index;
    in.clear();
    headLength = 0;
    out = ByteBuffer.wrap(request);
    sentAt = System.nanoTime();
    flush();
  }

  private void flush() throws IOException {
    channel.write(out);
    key.interestOps(
        out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
  }

  /** Goes on with sending or receiving; returns the reply when it is whole. */
  Optional<Reply> proceed() throws IOException {
    if (out.hasRemaining()) {
      flush();
    }
    if (!key.isReadable()) {
      return Optional.empty();
    }
    if (channel.read(in) < 0) {
      throw new EOFException("the server closed a connection");
    }
    if (headLength == 0) {
      readHead();
    }
    return headLength > 0 && in.position() >= replyLength
        ? Optional.of(new Reply(index, in.array(), headLength, replyLength, elapsed()))
        : Optional.empty();
  }

  private void readHead() throws IOException {
    String text = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return;
    }
    int length = text.indexOf(LENGTH);
    if (length < 0 || length > end) {
      throw new IOException("a reply without a length: " + text.substring(0, end));
    }
    int start = length + LENGTH.length();
    headLength = end + 4;
    replyLength = headLength + Integer.parseInt(text, start, text.indexOf('\r', start), 10);
    if (replyLength > LARGEST_REPLY) {
      throw new IOException("a reply of " + replyLength + " bytes");
    }
  }

  private long elapsed() {
    return System.nanoTime() - sentAt;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
