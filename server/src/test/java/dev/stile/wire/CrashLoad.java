package dev.stile.wire;

import dev.stile.wire.CrashCaller.Attempt;
import dev.stile.wire.CrashCaller.Call;
import java.io.IOException;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;

/**
 * Many visitors and business servers at once, who attempt and redeem until the server is gone, and
 * what each of them knows when it is.
 */
final class CrashLoad {
  private static final int AT_A_TIME = 8;

  private final CrashCaller caller;
  private final String host;
  private final Runnable afterEachRedemption;
  private final Queue<Attempt> waiting;
  private final Queue<Attempt> answered = new ConcurrentLinkedQueue<>();
  private final Queue<Attempt> unanswered = new ConcurrentLinkedQueue<>();
  private final Queue<Redemption> redeemed = new ConcurrentLinkedQueue<>();
  private final Queue<Redemption> unredeemed = new ConcurrentLinkedQueue<>();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();

  /** A ticket, and the call that was sent to redeem it. */
  record Redemption(String ticket, Call call) {}

  CrashLoad(
      CrashCaller caller, String host, Collection<Attempt> attempts, Runnable afterEachRedemption) {
    this.caller = caller;
    this.host = host;
    this.waiting = new ConcurrentLinkedQueue<>(attempts);
    this.afterEachRedemption = afterEachRedemption;
  }

  /** Returns when nobody gets an answer any more, or nothing is left to do. */
  void run() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < AT_A_TIME; i++) {
        threads.execute(this::visit);
      }
    }
  }

  private void visit() {
    for (Attempt next = waiting.poll(); next != null; next = waiting.poll()) {
      String ticket;
      try {
        JsonNode result = caller.submit(host, next);
        expectPass(result.path("VerifyCode").asString(result.toString()));
        ticket = CrashCaller.ticket(result);
        answered.add(next);
      } catch (IOException | InterruptedException e) {
        unanswered.add(next);
        return;
      }
      Redemption redemption = new Redemption(ticket, CrashCaller.redemption(ticket));
      try {
        expectPass(caller.send(host, redemption.call()));
        redeemed.add(redemption);
      } catch (IOException | InterruptedException e) {
        unredeemed.add(redemption);
        return;
      }
      afterEachRedemption.run();
    }
  }

  private void expectPass(String code) {
    if (!code.equals("T001")) {
      surprises.add(code);
    }
  }

  /** Attempts whose answer came. */
  Collection<Attempt> answered() {
    return answered;
  }

  /** Attempts that were sent, to no answer. */
  Collection<Attempt> unanswered() {
    return unanswered;
  }

  /** Redemptions whose answer came. */
  Collection<Redemption> redeemed() {
    return redeemed;
  }

  /** Redemptions that were sent, to no answer. */
  Collection<Redemption> unredeemed() {
    return unredeemed;
  }

  /** Codes other than a pass. */
  Collection<String> surprises() {
    return surprises;
  }

  /** Attempts that nobody has sent. */
  int left() {
    return waiting.size();
  }
}
