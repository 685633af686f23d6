package dev.stile.bench.micro;

import dev.stile.assessment.Behaviour;
import dev.stile.assessment.MovementCheck;
import dev.stile.assessment.Observation;
import dev.stile.assessment.ReplayCheck;
import dev.stile.assessment.Reply;
import dev.stile.assessment.Submission;
import dev.stile.assessment.Task;
import dev.stile.limit.Frequency;
import dev.stile.limit.Tally;
import dev.stile.policy.Evidence;
import dev.stile.policy.JudgeAttempt;
import dev.stile.policy.Judgement;
import dev.stile.policy.KnownDevice;
import dev.stile.scene.Action;
import dev.stile.scene.Form;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.Policy;
import dev.stile.scene.Scene;
import dev.stile.scene.Scene.Encryption;
import dev.stile.scene.SceneStatus;
import dev.stile.signal.Signal;
import dev.stile.signal.Signals;
import dev.stile.signal.Value;
import dev.stile.signal.Visit;
import dev.stile.store.memory.MemoryReplays;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Provenance;
import dev.stile.work.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole verdict on a drag of 100 points with a browser's signals, without ledger and counters:
 * all gates, as the policy only observes and so stops at none.
 */
@State(Scope.Benchmark)
public class VerdictBenchmark {
  private static final int POINTS = 100;
  private static final int ANSWER = 150;
  private static final String QUESTION = "question";

  private final Scene scene =
      new Scene(
          "bench",
          "Bench",
          "bench1",
          IntegrationMethod.WEB,
          Form.PUZZLE,
          Form.PUZZLE,
          SceneStatus.RELEASE,
          Duration.ofSeconds(90),
          0,
          0,
          Encryption.OFF,
          List.of(),
          true,
          observing(Policy.DEFAULT),
          Optional.empty());

  private final JudgeAttempt judge =
      new JudgeAttempt(
          new MovementCheck(
              Behaviour.ofThisBuild(),
              new ReplayCheck(new MemoryReplays(1, 1000), InstantSource.system())));

  private final Evidence evidence = evidence();

  private static Policy observing(Policy normal) {
    return new Policy(
        normal.strength(),
        normal.pages(),
        normal.addressRate(),
        normal.deviceRate(),
        normal.keyboardRate(),
        normal.waitRate(),
        normal.fleetFactor(),
        Action.OBSERVE,
        Action.OBSERVE,
        Action.OBSERVE,
        normal.allowed(),
        normal.blocked(),
        normal.isAllowanceShown(),
        normal.disclosure(),
        normal.sparesKnown());
  }

  private static Evidence evidence() {
    Signals signals = signals();
    Visit visit =
        new Visit(InetAddress.getLoopbackAddress(), "https://shop.example", "", "Mozilla/5.0", "");
    Submission submission =
        new Submission(
            ANSWER,
            "",
            drag(),
            Optional.empty(),
            signals,
            "https://shop.example/login",
            Reply.to("", Reply.NONE.right(QUESTION)));
    Tally once = new Tally(1, 1);
    return new Evidence(
        new Observation(
            submission,
            Task.DRAG,
            Duration.ZERO,
            252,
            Duration.ofSeconds(5),
            QUESTION,
            visit,
            Optional.of(visit)),
        ANSWER,
        new Work(0, 1, 2, 3, 4),
        false,
        false,
        false,
        KnownDevice.UNKNOWN,
        new Frequency(once, Optional.empty(), once),
        Optional.empty(),
        Optional.empty(),
        Instant.EPOCH);
  }

  private static Trajectory drag() {
    SplittableRandom random = new SplittableRandom(1);
    List<Move> moves = new ArrayList<>();
    for (int i = 0; i < POINTS; i++) {
      double share = 1 - Math.exp(-6.0 * i / (POINTS - 1));
      double y = Math.rint(4 * Math.sin(i / 20.0) + random.nextGaussian());
      moves.add(new Move(600 + i * 16, i == POINTS - 1 ? ANSWER : Math.rint(ANSWER * share), y));
    }
    return new Trajectory(Input.MOUSE, moves, List.of(), new Provenance(POINTS, 0, 0, 0, 0, false));
  }

  private static Signals signals() {
    try (InputStream file =
        VerdictBenchmark.class.getResourceAsStream("/dev/stile/bench/attack/signals.json")) {
      Map<String, Signal> byName = new HashMap<>();
      JsonMapper.shared()
          .readTree(Objects.requireNonNull(file))
          .properties()
          .forEach(each ->
              byName.put(
                  each.getKey(),
                  new Signal.Read(value(each.getValue().get(0)), Duration.ofMillis(1))));
      return new Signals(byName);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Value value(JsonNode node) {
    if (node.isArray()) {
      List<Value.Single> all = new ArrayList<>();
      node.forEach(each -> all.add(single(each)));
      return new Value.Listed(all);
    }
    return node.isNull() ? new Value.None() : single(node);
  }

  private static Value.Single single(JsonNode node) {
    if (node.isNumber()) {
      return new Value.Amount(node.doubleValue());
    }
    return node.isBoolean() ? new Value.Flag(node.booleanValue()) : new Value.Text(node.asString());
  }

  @Benchmark
  public Judgement judge() {
    return judge.judge(scene, evidence).live();
  }
}
