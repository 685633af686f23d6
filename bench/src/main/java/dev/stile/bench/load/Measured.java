package dev.stile.bench.load;

import java.io.IOException;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * A run of the generator, and what the server's process has spent on it.
 *
 * @param serverNanos on all cores together, collector and compiler included
 */
record Measured(LoadGenerator.Result result, long serverNanos) {

  static Measured run(
      ServerProcess server,
      int connections,
      int count,
      IntFunction<byte[]> requests,
      Predicate<Reply> accept)
      throws IOException {
    long before = server.cpuNanos();
    LoadGenerator.Result result =
        LoadGenerator.run(server.port(), connections, count, requests, accept);
    return new Measured(result, server.cpuNanos() - before);
  }

  double perSecond() {
    return result.perSecond();
  }

  double serverNanosPerRequest() {
    return (double) serverNanos / result.count();
  }
}
