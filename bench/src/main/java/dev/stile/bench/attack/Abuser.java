package dev.stile.bench.attack;

import dev.stile.bench.movement.Physics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/** A visitor who does all that the widget does, and then more. */
final class Abuser {
  private static final int AT_ONCE = 6;
  private static final Forgery HAND = Insider.with(Physics.STROKES);

  private final Visitor visitor;
  private final Goal goal;
  private final Eye eye;
  private final RandomGenerator random;

  Abuser(Site site, Goal goal, Eye eye, RandomGenerator random) {
    this.visitor = new Visitor(site, Client.AS_BROWSER, random);
    this.goal = goal;
    this.eye = eye;
    this.random = random;
  }

  Visitor visitor() {
    return visitor;
  }

  /** Another scene of the same account. */
  String otherScene() {
    return goal.scene();
  }

  Posed ask() throws IOException, InterruptedException {
    return visitor.ask(goal.observed(), eye, "");
  }

  /** An honest attempt. */
  Forged forge(Posed posed) {
    return HAND.forge(posed, random);
  }

  /** A pass that was come by honestly; its ticket is empty when the answer was wrong. */
  Passed pass() throws IOException, InterruptedException {
    Posed posed = ask();
    Visitor.Verdict verdict = visitor.answer(posed, forge(posed));
    if (eye == Eye.RIGHT && verdict.ticket().isEmpty()) {
      throw new IOException("the honest half did not pass: " + verdict.code());
    }
    return new Passed(posed, verdict.ticket());
  }

  record Passed(Posed posed, String ticket) {}

  /** A text with one character of it changed, anywhere. */
  String altered(String text) {
    if (text.isEmpty()) {
      return "A";
    }
    int at = random.nextInt(text.length());
    return text.substring(0, at) + (text.charAt(at) == 'A' ? 'B' : 'A') + text.substring(at + 1);
  }

  /** The same thing several times at once; the codes. */
  List<String> atOnce(Callable<String> call) throws IOException, InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> calls = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        calls.add(threads.submit(call));
      }
      List<String> codes = new ArrayList<>();
      for (Future<String> each : calls) {
        codes.add(each.get());
      }
      return codes;
    } catch (ExecutionException e) {
      throw new IOException("a call broke off", e.getCause());
    }
  }
}
