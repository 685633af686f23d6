package dev.stile.bench.load;

import java.io.IOException;
import java.util.function.IntFunction;

/** Many requests of which only the number matters. */
public final class Flood {
  private static final int CONNECTIONS = 32;

  private Flood() {}

  /**
   * Sends {@code count} requests, and returns how many a second were answered.
   *
   * @throws IOException when one is not answered with success
   */
  public static double send(ServerProcess server, int count, IntFunction<byte[]> requests)
      throws IOException {
    LoadGenerator.Result result =
        LoadGenerator.run(
            server.port(), CONNECTIONS, count, requests, reply -> reply.status() == 200);
    if (result.refused() > 0) {
      throw new IOException(result.refused() + " of " + count + " requests failed");
    }
    return result.perSecond();
  }
}
