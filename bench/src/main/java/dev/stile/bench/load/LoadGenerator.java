package dev.stile.bench.load;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Sends requests over keep-alive connections, each as soon as the reply to the one before is there
 * (a closed loop), and times them. One thread does it all, so that as much of the machine as
 * possible is the server's. Bounded in count and in time.
 */
final class LoadGenerator {
  private static final Duration LONGEST = Duration.ofMinutes(3);

  private LoadGenerator() {}

  /** What came of a run; {@code refused} are the replies that were not what was asked for. */
  record Result(
      int count, int refused, long nanos, long ownCpuNanos, double p50, double p99, int bytes) {
    double perSecond() {
      return (count - refused) * 1e9 / nanos;
    }

    /** The share of one core that the generator itself took. */
    double ownShare() {
      return (double) ownCpuNanos / nanos;
    }
  }

  /**
   * Sends {@code count} requests.
   *
   * @param requests the request of a number, from 0; called while the clock runs
   * @param accept whether a reply is what was asked for
   */
  static Result run(
      int port, int connections, int count, IntFunction<byte[]> requests, Predicate<Reply> accept)
      throws IOException {
    List<Connection> open = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < Math.min(connections, count); i++) {
        open.add(new Connection(port, selector));
      }
      return new Run(selector, count, requests, accept).drive(open);
    } finally {
      for (Connection connection : open) {
        connection.close();
      }
    }
  }

  /** One run under way. */
  private static final class Run {
    private final Selector selector;
    private final IntFunction<byte[]> requests;
    private final Predicate<Reply> accept;
    private final long[] latencies;
    private int sent;
    private int answered;
    private int refused;
    private long bytes;

    Run(Selector selector, int count, IntFunction<byte[]> requests, Predicate<Reply> accept) {
      this.selector = selector;
      this.requests = requests;
      this.accept = accept;
      this.latencies = new long[count];
    }

    Result drive(List<Connection> connections) throws IOException {
      long cpuStart = CpuTime.ofThisThread();
      long start = System.nanoTime();
      for (Connection connection : connections) {
        sendNext(connection);
      }
      while (answered < latencies.length) {
        selector.select(1000);
        for (SelectionKey key : selector.selectedKeys()) {
          proceed((Connection) key.attachment());
        }
        selector.selectedKeys().clear();
        if (System.nanoTime() - start > LONGEST.toNanos()) {
          throw new IOException("only " + answered + " replies in " + LONGEST);
        }
      }
      return result(System.nanoTime() - start, CpuTime.ofThisThread() - cpuStart);
    }

    private void proceed(Connection connection) throws IOException {
      Optional<Reply> reply = connection.proceed();
      if (reply.isEmpty()) {
        return;
      }
      latencies[answered++] = reply.get().nanos();
      bytes += reply.get().length();
      if (!accept.test(reply.get())) {
        refused++;
      }
      if (sent < latencies.length) {
        sendNext(connection);
      }
    }

    private void sendNext(Connection connection) throws IOException {
      connection.send(sent, requests.apply(sent));
      sent++;
    }

    private Result result(long nanos, long cpuNanos) {
      Arrays.sort(latencies);
      int count = latencies.length;
      return new Result(
          count,
          refused,
          nanos,
          cpuNanos,
          latencies[count / 2],
          latencies[(int) (count * 0.99)],
          (int) (bytes / count));
    }
  }
}
