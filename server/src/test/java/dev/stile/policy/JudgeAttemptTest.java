package dev.stile.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.assessment.Kind;
import dev.stile.assessment.Reason;
import dev.stile.assessment.Reason.Source;
import dev.stile.assessment.Task;
import dev.stile.assessment.Tick;
import dev.stile.assessment.Tick.Sight;
import dev.stile.limit.Frequency;
import dev.stile.limit.Tally;
import dev.stile.policy.JudgeAttempt.Judgements;
import dev.stile.policy.Verdict.Fail;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.Pass;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.policy.Verdict.StepUp;
import dev.stile.scene.Action;
import dev.stile.scene.AddressRange;
import dev.stile.scene.Form;
import dev.stile.scene.ListEntry;
import dev.stile.scene.PageRule;
import dev.stile.scene.PageRule.Contains;
import dev.stile.scene.RateRule;
import dev.stile.scene.Scene.Encryption;
import dev.stile.scene.SceneStatus;
import dev.stile.scene.Strength;
import dev.stile.signal.Browser;
import dev.stile.signal.Signals;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeAttemptTest {
  private static final Pass PERSON = new Pass(PassReason.PERSON);

  /** What makes a gate decide, and what it decides. */
  private record Spoilt(String name, Verdict verdict, Consumer<Attempted> spoil) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** In the contract's order. */
  private static final List<Spoilt> GATES =
      List.of(
          new Spoilt(
              "ENCRYPTION",
              fail(FailReason.NOT_VOUCHED_FOR),
              a -> a.encryption = new Encryption(true, 0)),
          new Spoilt(
              "TEST_MODE", new Pass(PassReason.TEST_MODE), a -> a.status = SceneStatus.TEST_PASS),
          new Spoilt("PLATFORM", fail(FailReason.WRONG_PLATFORM), a -> a.isMisplaced = true),
          new Spoilt("WORK", fail(FailReason.WORK_NOT_DONE), a -> a.workBits = 12),
          new Spoilt(
              "BLOCK_LIST",
              fail(FailReason.BLOCKED),
              a -> a.blocked = List.of(entry("192.0.2.0/24"))),
          new Spoilt(
              "ALLOW_LIST",
              new Pass(PassReason.ALLOWED),
              a -> a.allowed = List.of(entry("192.0.2.0/24"))),
          new Spoilt(
              "PAGE",
              fail(FailReason.WRONG_PAGE),
              a -> a.pages = new PageRule(List.of(new Contains("other")), true, Action.REFUSE)),
          new Spoilt(
              "ADDRESS_RATE",
              fail(FailReason.ADDRESS_RATE),
              a -> a.frequency = addressTally(a, 4001)),
          new Spoilt(
              "DEVICE_RATE", fail(FailReason.DEVICE_RATE), a -> a.frequency = deviceTally(a, 151)),
          new Spoilt(
              "ANSWER", fail(FailReason.WRONG_ANSWER), a -> a.answer = Attempted.ANSWER + 5.5),
          new Spoilt("INPUT", fail(FailReason.EVIDENCE), a -> a.trajectory = Trajectory.NONE),
          new Spoilt(
              "ASSESSMENT",
              new StepUp(FailReason.EVIDENCE, true),
              a -> a.movement = new Reason[] {Reason.MOVES_LIKE_A_PROGRAM}));

  private static Fail fail(FailReason reason) {
    return new Fail(reason);
  }

  private static ListEntry entry(String addresses) {
    return new ListEntry(
        AddressRange.parse(addresses),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.empty());
  }

  private static Frequency addressTally(Attempted a, long hour) {
    return new Frequency(new Tally(hour, hour), Optional.empty(), a.frequency.device());
  }

  private static Frequency deviceTally(Attempted a, long hour) {
    return new Frequency(a.frequency.address(), Optional.empty(), new Tally(hour, hour));
  }

  private static Verdict verdict(Consumer<Attempted> spoil) {
    Attempted attempted = new Attempted();
    spoil.accept(attempted);
    return attempted.judge().verdict();
  }

  @Test
  void anAttemptWithNothingAgainstItPasses() {
    Judgement judgement = new Attempted().judge();
    assertThat(judgement.verdict()).isEqualTo(PERSON);
    assertThat(judgement.objections()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> everyGateDecidesAlone() {
    return GATES.stream()
        .map(gate ->
            DynamicTest.dynamicTest(
                gate.name(), () -> assertThat(verdict(gate.spoil())).isEqualTo(gate.verdict())));
  }

  @TestFactory
  Stream<DynamicTest> ofTwoGatesTheFirstDecides() {
    return IntStream.range(0, GATES.size())
        .boxed()
        .flatMap(i -> GATES.stream().skip(i + 1).map(second -> before(GATES.get(i), second)));
  }

  private static DynamicTest before(Spoilt first, Spoilt second) {
    return DynamicTest.dynamicTest(
        first + " before " + second,
        () ->
            assertThat(verdict(second.spoil().andThen(first.spoil()))).isEqualTo(first.verdict()));
  }

  @Test
  void atALimitTheLastOnePassesAndTheNextDoesNot() {
    assertThat(verdict(a -> a.frequency = addressTally(a, 4000))).isEqualTo(PERSON);
    assertThat(verdict(a -> a.frequency = deviceTally(a, 150))).isEqualTo(PERSON);
    assertThat(
            verdict(a -> {
              a.addressRate = new RateRule(5, 2, Action.REFUSE);
              a.frequency = addressTally(a, 3);
            }))
        .isEqualTo(fail(FailReason.ADDRESS_RATE));
  }

  @Test
  void aSiteMayDoSixteenTimesWhatOneOfItsNetworksMay() {
    Tally few = new Tally(1, 1);
    Tally most = new Tally(16 * 4000, 16 * 4000);
    Tally more = new Tally(16 * 4000 + 1, 16 * 4000 + 1);
    assertThat(verdict(a -> a.frequency = new Frequency(few, Optional.of(most), few)))
        .isEqualTo(PERSON);
    assertThat(verdict(a -> a.frequency = new Frequency(few, Optional.of(more), few)))
        .isEqualTo(fail(FailReason.ADDRESS_RATE));
  }

  @Test
  void manyAnswersByKeyboardFromOneAddressCostMoreWorkOnce() {
    assertThat(verdict(a -> a.keys = Optional.of(new Tally(60, 300)))).isEqualTo(PERSON);
    StepUp moreWork = new StepUp(FailReason.EVIDENCE, false);
    assertThat(verdict(a -> a.keys = Optional.of(new Tally(61, 61)))).isEqualTo(moreWork);
    assertThat(verdict(a -> a.keys = Optional.of(new Tally(1, 301)))).isEqualTo(moreWork);
    assertThat(
            verdict(a -> {
              a.keys = Optional.of(new Tally(61, 61));
              a.isSettled = true;
            }))
        .isEqualTo(PERSON);
  }

  @Test
  void withoutAPictureLimitsAreTheirOwn() {
    assertThat(verdict(a -> a.waits = waits(20, 10))).isEqualTo(PERSON);
    assertThat(verdict(a -> a.waits = waits(21, 1))).isEqualTo(fail(FailReason.ADDRESS_RATE));
    assertThat(verdict(a -> a.waits = waits(1, 11))).isEqualTo(fail(FailReason.DEVICE_RATE));
    assertThat(
            verdict(a -> {
              a.waits = waits(21, 1);
              a.device = new KnownDevice(Optional.of("phone"), true, true);
              a.sparesKnown = true;
            }))
        .isEqualTo(fail(FailReason.ADDRESS_RATE));
  }

  @Test
  void whoWasAskedToWaitHasToWait() {
    Consumer<Attempted> waiting =
        a -> {
          a.task = Task.WAIT;
          a.trajectory = Trajectory.NONE;
        };
    assertThat(verdict(waiting.andThen(a -> a.leastWait = Duration.ofSeconds(5))))
        .isEqualTo(PERSON);
    assertThat(verdict(waiting.andThen(a -> a.leastWait = Duration.ofMillis(5001))))
        .isEqualTo(fail(FailReason.EVIDENCE));
  }

  private static Optional<Frequency> waits(long ofAddress, long ofDevice) {
    return Optional.of(
        new Frequency(
            new Tally(ofAddress, ofAddress), Optional.empty(), new Tally(ofDevice, ofDevice)));
  }

  @Test
  void devicesThatOnlyLookAlikeMayBeAFleet() {
    assertThat(
            verdict(a -> {
              a.device = KnownDevice.UNKNOWN;
              a.frequency = deviceTally(a, 20 * 150);
            }))
        .isEqualTo(PERSON);
    assertThat(
            verdict(a -> {
              a.device = KnownDevice.UNKNOWN;
              a.frequency = deviceTally(a, 20 * 150 + 1);
            }))
        .isEqualTo(fail(FailReason.DEVICE_RATE));
  }

  @Test
  void whoIsKnownWellIsAskedAgainWhereTheSceneSparesHim() {
    Consumer<Attempted> busy =
        a -> {
          a.frequency = addressTally(a, 4001);
          a.sparesKnown = true;
        };
    assertThat(verdict(busy)).isEqualTo(fail(FailReason.ADDRESS_RATE));
    assertThat(
            verdict(
                busy.andThen(a -> a.device = new KnownDevice(Optional.of("phone"), true, true))))
        .isEqualTo(new StepUp(FailReason.ADDRESS_RATE, true));
  }

  @Test
  void whatIsObservedIsNotedAndDecidesNothing() {
    Attempted attempted = new Attempted();
    attempted.behaviourAction = Action.OBSERVE;
    attempted.movement = new Reason[] {Reason.MOVES_LIKE_A_PROGRAM};
    Judgement judgement = attempted.judge();
    assertThat(judgement.verdict()).isEqualTo(PERSON);
    assertThat(judgement.evidence()).containsExactly(Reason.MOVES_LIKE_A_PROGRAM);
  }

  @Test
  void aDraftIsJudgedByWhatWasFoundForThePolicy() {
    Attempted attempted = new Attempted();
    attempted.hasDraft = true;
    attempted.movement = new Reason[] {Reason.MOVES_LIKE_A_PROGRAM};
    Judgements judgements = attempted.judgements();
    assertThat(judgements.draft()).hasValue(judgements.live());
    assertThat(attempted.looks).isEqualTo(1);
  }

  @Test
  void nobodyIsAskedAThirdTime() {
    Attempted attempted = new Attempted();
    attempted.isSettled = true;
    attempted.movement = new Reason[] {Reason.MOVES_LIKE_A_PROGRAM};
    Judgement judgement = attempted.judge();
    assertThat(judgement.verdict()).isEqualTo(PERSON);
    assertThat(judgement.evidence()).containsExactly(Reason.MOVES_LIKE_A_PROGRAM);
  }

  private static final Consumer<Attempted> SILENT =
      a -> {
        a.form = Form.TRACELESS;
        a.task = Task.NOTHING;
      };

  private static final Consumer<Attempted> TICKED =
      a -> {
        a.form = Form.CHECK_BOX;
        a.task = Task.TICK;
        a.tick = Optional.of(new Tick(Sight.SEEN, 900, false, List.of()));
        a.trajectory =
            new Trajectory(
                Input.KEY,
                List.of(),
                List.of(new Step(0, Input.KEY, 0)),
                Browser.ORDINARY.provenance());
      };

  @Test
  void whereNextToNothingIsAskedEvidenceAsksInsteadOfRefusing() {
    Consumer<Attempted> nothingSaid = a -> a.signals = Signals.NONE;
    assertThat(verdict(nothingSaid)).isEqualTo(fail(FailReason.EVIDENCE));
    for (Consumer<Attempted> form : List.of(SILENT, TICKED)) {
      assertThat(verdict(form.andThen(nothingSaid)))
          .isEqualTo(new StepUp(FailReason.EVIDENCE, true));
      assertThat(verdict(form.andThen(a -> a.trajectory = backwards())))
          .isEqualTo(new StepUp(FailReason.EVIDENCE, true));
    }
  }

  private static Trajectory backwards() {
    List<Move> moves = List.of(new Move(9, 0, 0), new Move(0, 0, 0));
    return new Trajectory(Input.TOUCH, moves, List.of(), Browser.ORDINARY.provenance());
  }

  @Test
  void whatARuleRefusesStaysRefusedWhereNothingIsAsked() {
    for (Spoilt gate : GATES) {
      if (gate.verdict() instanceof Fail(FailReason reason) && reason != FailReason.EVIDENCE) {
        Consumer<Attempted> spoilt = SILENT.andThen(a -> a.trajectory = Trajectory.NONE);
        assertThat(verdict(spoilt.andThen(gate.spoil()))).as(gate.name()).isEqualTo(gate.verdict());
      }
    }
  }

  @Test
  void aTickThatWasNotSeenIsRefusedAndNobodyIsAskedAgain() {
    Tick hidden = new Tick(Sight.HIDDEN, 900, false, List.of());
    assertThat(verdict(TICKED)).isEqualTo(PERSON);
    assertThat(verdict(TICKED.andThen(a -> a.tick = Optional.of(hidden))))
        .isEqualTo(fail(FailReason.EVIDENCE));
  }

  @Test
  void aFrameOfASiteThatTheSceneAllowsIsNoForeignOne() {
    Tick framed = new Tick(Sight.SEEN, 900, true, List.of("https://app.example.com"));
    Consumer<Attempted> inFrame = TICKED.andThen(a -> a.tick = Optional.of(framed));
    assertThat(verdict(inFrame)).isEqualTo(fail(FailReason.EVIDENCE));
    assertThat(verdict(inFrame.andThen(a -> a.frameAncestors = List.of("https://app.example.com"))))
        .isEqualTo(PERSON);
  }

  @ParameterizedTest
  @CsvSource({
    "TEST_ESCALATE_PASS, true, T", "TEST_ESCALATE_PASS, false, T",
    "TEST_ESCALATE_FAIL, true, F", "TEST_ESCALATE_FAIL, false, F",
    "TEST_ESCALATE, true, T", "TEST_ESCALATE, false, W"
  })
  void inTestModeTheSilentCheckLeadsOnAndTheNextAttemptHasTheResult(
      SceneStatus status, boolean isRight, char result) {
    assertThat(verdict(SILENT.andThen(a -> a.status = status)))
        .isEqualTo(new StepUp(FailReason.TEST_MODE, true));
    assertThat(
            verdict(a -> {
              a.status = status;
              a.answer = isRight ? Attempted.ANSWER : 0;
            }))
        .isEqualTo(
            switch (result) {
              case 'T' -> new Pass(PassReason.TEST_MODE);
              case 'F' -> fail(FailReason.TEST_MODE);
              default -> fail(FailReason.WRONG_ANSWER);
            });
  }

  @Test
  void underAttackBehaviourRefuses() {
    assertThat(
            verdict(a -> {
              a.strength = Strength.ATTACK_AND_DEFENCE;
              a.movement = new Reason[] {Reason.MOVES_JUST_LIKE_A_PROGRAM};
            }))
        .isEqualTo(fail(FailReason.EVIDENCE));
  }

  @Test
  void noSingleReasonThatRestsOnJudgementRefusesInBasicStrength() {
    assertThat(Reason.values())
        .filteredOn(reason -> reason.kind() == Kind.ENVIRONMENT)
        .filteredOn(reason -> reason.source() == Source.JUDGEMENT)
        .allMatch(reason -> reason.weight() < Threshold.refuse(Strength.BASIC));
  }

  @Test
  void anEntryEndsByItself() {
    Consumer<Attempted> blocked =
        a -> a.blocked = List.of(until(entry("192.0.2.1"), Attempted.NOW.plusMillis(1)));
    Consumer<Attempted> ended = a -> a.blocked = List.of(until(entry("192.0.2.1"), Attempted.NOW));
    assertThat(verdict(blocked)).isEqualTo(fail(FailReason.BLOCKED));
    assertThat(verdict(ended)).isEqualTo(PERSON);
  }

  private static ListEntry until(ListEntry entry, Instant end) {
    return new ListEntry(
        entry.addresses(),
        entry.userAgent(),
        entry.device(),
        entry.page(),
        entry.note(),
        Optional.of(end));
  }

  @Test
  void allThatAnEntrySaysMustFit() {
    ListEntry both =
        new ListEntry(
            AddressRange.parse("192.0.2.0/24"),
            Optional.of("Windows"),
            Optional.of("a-known-phone"),
            Optional.of("/login"),
            "",
            Optional.empty());
    Consumer<Attempted> listed =
        a -> {
          a.allowed = List.of(both);
          a.answer = 0;
        };
    assertThat(verdict(listed)).isEqualTo(new Pass(PassReason.ALLOWED));
    assertThat(verdict(listed.andThen(a -> a.address = "198.51.100.1")))
        .isNotInstanceOf(Pass.class);
    assertThat(verdict(listed.andThen(a -> a.userAgent = "curl"))).isNotInstanceOf(Pass.class);
    assertThat(verdict(listed.andThen(a -> a.device = KnownDevice.UNKNOWN)))
        .isNotInstanceOf(Pass.class);
    assertThat(verdict(listed.andThen(a -> a.page = Attempted.ORIGIN + "/")))
        .isNotInstanceOf(Pass.class);
  }
}
