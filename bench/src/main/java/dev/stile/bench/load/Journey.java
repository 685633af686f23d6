package dev.stile.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.Objects.requireNonNull;

import dev.stile.bench.call.Acs3Call;
import dev.stile.bench.call.Caller;
import dev.stile.bench.call.PageCalls;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * A crowd of visitors, each asking for a challenge, solving it, and being redeemed by the business
 * server: real records, real tickets, a signature and a nonce for each redemption. All do the first
 * step before any does the second.
 */
final class Journey {
  private static final int CONNECTIONS = 64;

  /** The server finds nobody who solves in less than 0.4 s credible. */
  private static final Duration LOOK = Duration.ofMillis(600);

  private final ServerProcess server;
  private final PageCalls page;
  private final int visitors;
  private final byte[][] requests;
  private final String[] certifyIds;
  private final String[] seals;
  private final String[] works;
  private final String[] questions;
  private final Map<Step, Measured> measured = new EnumMap<>(Step.class);
  private final Map<Step, byte[]> samples = new EnumMap<>(Step.class);

  private Journey(ServerProcess server, int visitors) {
    this.server = server;
    this.page = new PageCalls(server.host());
    this.visitors = visitors;
    this.requests = new byte[visitors][];
    this.certifyIds = new String[visitors];
    this.seals = new String[visitors];
    this.works = new String[visitors];
    this.questions = new String[visitors];
  }

  /** Goes the whole way; the requests are made before the clock runs. */
  static Journey go(ServerProcess server, int visitors) throws IOException, InterruptedException {
    Journey journey = new Journey(server, visitors);
    journey.init();
    Thread.sleep(LOOK);
    journey.attempt();
    journey.redeem();
    return journey;
  }

  /** What was measured in one step. */
  Measured measured(Step step) {
    return requireNonNull(measured.get(step));
  }

  /** One of the requests of a step. */
  byte[] sample(Step step) {
    return requireNonNull(samples.get(step));
  }

  private void init() throws IOException {
    Arrays.fill(requests, page.init(BenchConfig.SLIDER));
    run(
        Step.INIT,
        (reply, body) -> {
          certifyIds[reply.index()] = Reply.field(body, "CertifyId");
          seals[reply.index()] = Reply.field(body, "Record");
          works[reply.index()] = Reply.field(body, "PowVerifyString");
          questions[reply.index()] = Reply.field(body, "DeviceConfig");
        });
  }

  private void attempt() throws IOException {
    Arrays.setAll(
        requests,
        i -> page.attempt(BenchConfig.SLIDER, certifyIds[i], seals[i], works[i], questions[i]));
    run(Step.ATTEMPT, (reply, body) -> seals[reply.index()] = Reply.field(body, "securityToken"));
  }

  private void redeem() throws IOException {
    String date = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    Arrays.setAll(requests, i -> redemption(i, date).toBytes());
    run(
        Step.REDEEM,
        (_, body) -> {
          if (!Reply.field(body, "VerifyCode").equals("T001")) {
            throw new IllegalStateException(body);
          }
        });
  }

  private Acs3Call redemption(int visitor, String date) {
    return Acs3Call.sign(
        Caller.BENCH,
        server.host(),
        date,
        UUID.randomUUID().toString(),
        PageCalls.redemptionBody(BenchConfig.SLIDER, certifyIds[visitor], seals[visitor]));
  }

  private interface OnReply {
    void take(Reply reply, String body);
  }

  private void run(Step step, OnReply onReply) throws IOException {
    samples.put(step, requests[0]);
    measured.put(
        step,
        Measured.run(
            server,
            CONNECTIONS,
            visitors,
            i -> requests[i],
            reply -> {
              // Anything but a success would be another, cheaper request than the one measured.
              String body = reply.body();
              if (reply.status() != 200) {
                throw new IllegalStateException(reply.status() + " " + body);
              }
              onReply.take(reply, body);
              return true;
            }));
  }

  /** The same number of requests and replies of the same size, by a server that does nothing. */
  static Measured bare(ServerProcess bare, byte[] sample, int replyLength, int visitors)
      throws IOException {
    int head = LoadGenerator.run(bare.port(), 1, 1, _ -> to(sample, 100), _ -> true).bytes() - 100;
    byte[] request = to(sample, Math.max(0, replyLength - head));
    return Measured.run(
        bare, CONNECTIONS, visitors, _ -> request, reply -> reply.body().length() > 0);
  }

  private static byte[] to(byte[] request, int replyLength) {
    String text = new String(request, ISO_8859_1);
    return text.replaceFirst("^POST / ", "POST /" + replyLength + " ").getBytes(ISO_8859_1);
  }
}
