package dev.stile.policy;

import dev.stile.assessment.BehaviourCheck;
import dev.stile.assessment.Observation;
import dev.stile.assessment.Reason;
import dev.stile.assessment.ReplayMemory.Origin;
import dev.stile.assessment.Reply;
import dev.stile.assessment.Submission;
import dev.stile.assessment.Task;
import dev.stile.assessment.Tick;
import dev.stile.limit.Frequency;
import dev.stile.limit.Tally;
import dev.stile.policy.JudgeAttempt.Judgements;
import dev.stile.scene.Action;
import dev.stile.scene.Disclosure;
import dev.stile.scene.Form;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.ListEntry;
import dev.stile.scene.PageRule;
import dev.stile.scene.Policy;
import dev.stile.scene.RateRule;
import dev.stile.scene.Scene;
import dev.stile.scene.Scene.Encryption;
import dev.stile.scene.SceneStatus;
import dev.stile.scene.Strength;
import dev.stile.signal.Browser;
import dev.stile.signal.Signals;
import dev.stile.signal.Visit;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.work.Work;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One attempt and the scene it is made at. As it comes, nothing speaks against it; a test spoils
 * what it is about.
 */
final class Attempted {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final String ORIGIN = "https://shop.example";
  static final String PAGE = ORIGIN + "/login";
  static final int ANSWER = 120;

  Form form = Form.PUZZLE;
  Task task = Task.DRAG;
  SceneStatus status = SceneStatus.RELEASE;
  Encryption encryption = Encryption.OFF;
  List<String> frameAncestors = List.of();
  int workBits = 0;
  boolean isSettled = false;
  boolean isMisplaced = false;
  double answer = ANSWER;
  String address = "192.0.2.1";
  String origin = ORIGIN;
  String page = PAGE;
  String userAgent = Browser.ORDINARY.userAgent();
  Trajectory trajectory = drag(ANSWER);
  Optional<Tick> tick = Optional.empty();
  Signals signals = Browser.ORDINARY.signals();
  KnownDevice device = new KnownDevice(Optional.of("a-known-phone"), true, false);
  Frequency frequency = new Frequency(new Tally(1, 1), Optional.empty(), new Tally(1, 1));
  Optional<Tally> keys = Optional.empty();
  Optional<Frequency> waits = Optional.empty();
  Duration leastWait = Duration.ZERO;
  Strength strength = Strength.BASIC;
  PageRule pages = PageRule.ANY;
  RateRule addressRate = RateRule.ADDRESS;
  RateRule deviceRate = RateRule.DEVICE;
  RateRule keyboardRate = RateRule.KEYBOARD;
  RateRule waitRate = RateRule.WAIT;
  Action virtualDevices = Action.REFUSE;
  Action scriptedInput = Action.REFUSE;
  Action behaviourAction = Action.STEP_UP;
  List<ListEntry> allowed = List.of();
  List<ListEntry> blocked = List.of();
  boolean sparesKnown = false;
  boolean hasDraft = false;
  Reason[] movement = {};

  /** How often the movement was looked at. */
  int looks = 0;

  Judgement judge() {
    return judgements().live();
  }

  Judgements judgements() {
    return new JudgeAttempt(behaviour()).judge(scene(), evidence());
  }

  private BehaviourCheck behaviour() {
    return new BehaviourCheck() {
      @Override
      public List<Reason> find(String sceneId, Observation observation) {
        looks++;
        return List.of(movement);
      }

      @Override
      public void remember(String sceneId, Observation observation, Origin origin) {}
    };
  }

  private Scene scene() {
    return new Scene(
        "login",
        "Login",
        "shop01",
        IntegrationMethod.WEB,
        form,
        Form.PUZZLE,
        status,
        Duration.ofSeconds(90),
        0,
        workBits,
        encryption,
        frameAncestors,
        true,
        policy(),
        hasDraft ? Optional.of(policy()) : Optional.empty());
  }

  private Policy policy() {
    return new Policy(
        strength,
        pages,
        addressRate,
        deviceRate,
        keyboardRate,
        waitRate,
        20,
        virtualDevices,
        scriptedInput,
        behaviourAction,
        allowed,
        blocked,
        false,
        Disclosure.CODE,
        sparesKnown);
  }

  private Evidence evidence() {
    Visit visit = new Visit(InetAddress.ofLiteral(address), origin, "", userAgent, "");
    Observation observation =
        new Observation(
            new Submission(
                answer,
                "",
                trajectory,
                tick,
                signals,
                page,
                Reply.to("", Reply.NONE.right("question"))),
            task,
            leastWait,
            252,
            Duration.ofSeconds(5),
            "question",
            visit,
            Optional.of(visit));
    Work work = new Work(workBits, 1, 2, 3, 4);
    return new Evidence(
        observation,
        ANSWER,
        work,
        false,
        isMisplaced,
        isSettled,
        device,
        frequency,
        keys,
        waits,
        NOW);
  }

  /** A drag that nobody could call impossible. */
  private static Trajectory drag(int to) {
    List<Move> moves =
        IntStream.rangeClosed(0, 20)
            .mapToObj(i -> new Move(500 + 16 * i, to * i / 20.0, i % 3))
            .toList();
    return new Trajectory(Input.MOUSE, moves, List.of(), Browser.ORDINARY.provenance());
  }
}
