package dev.stile;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** A port of the loopback interface for a process that is told its port and starts later. */
public final class FreePort {
  /** Below the ports that Linux gives to whoever asks for any, so that nobody gets it meanwhile. */
  private static final int FIRST = 20_000;

  private static final int LAST = 29_999;
  private static final int TRIES = 100;

  private FreePort() {}

  /** One that nobody listens on now. */
  public static int find() throws IOException {
    for (int tries = 0; tries < TRIES; tries++) {
      int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
      try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return socket.getLocalPort();
      } catch (BindException e) {
        // Taken: another one.
      }
    }
    throw new IOException("no free port from " + FIRST + " to " + LAST);
  }
}
