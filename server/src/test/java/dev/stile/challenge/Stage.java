package dev.stile.challenge;

import dev.stile.assessment.BehaviourCheck;
import dev.stile.assessment.Reply;
import dev.stile.assessment.Submission;
import dev.stile.challenge.IssueChallenge.Issued;
import dev.stile.challenge.IssueChallenge.Order;
import dev.stile.challenge.RedeemProof.Redemption;
import dev.stile.challenge.SubmitAttempt.Judged;
import dev.stile.limit.AccountLimit;
import dev.stile.limit.Frequencies;
import dev.stile.limit.InitLimit;
import dev.stile.limit.InitRates;
import dev.stile.limit.TokenLimit;
import dev.stile.puzzle.Piece;
import dev.stile.puzzle.Puzzle;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import dev.stile.scene.Form;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.Policy;
import dev.stile.scene.Scene;
import dev.stile.scene.Scene.Encryption;
import dev.stile.scene.SceneStatus;
import dev.stile.seal.MasterKeys;
import dev.stile.seal.MasterKeys.MasterKey;
import dev.stile.seal.Sealer;
import dev.stile.signal.Browser;
import dev.stile.signal.Visit;
import dev.stile.store.memory.MemoryCounterStore;
import dev.stile.store.memory.MemorySpentLedger;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Provenance;
import dev.stile.work.Solver;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The three use cases on one clock, with two accounts and a settable directory. */
final class Stage {
  static final int ANSWER = 140;

  /** Visitors a minute whom each scene lets pass while no challenge can be had. */
  static final int FORGIVEN = 2;

  static final int WORK_BITS = 6;
  static final Visit VISIT = Browser.ORDINARY.visit("192.0.2.1");

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  final AtomicReference<Directory> directory = new AtomicReference<>();
  final Sealer sealer;
  final IssueChallenge issue;
  final SubmitAttempt submit;
  final RedeemProof redeem;
  final List<JudgedAttempt> judged = new CopyOnWriteArrayList<>();

  final AtomicReference<Policy> policy = new AtomicReference<>(Policy.DEFAULT);

  /** Makes no picture while it is empty. */
  final AtomicReference<Supplier<Optional<Puzzle>>> puzzles =
      new AtomicReference<>(() -> Optional.of(puzzle()));

  Stage() {
    this(1_000_000);
  }

  Stage(long ledgerCapacity) {
    InstantSource clock = now::get;
    SecureRandom random = new SecureRandom();
    MasterKey key = new MasterKey(0, new byte[MasterKey.LENGTH]);
    sealer = new Sealer(new MasterKeys(List.of(key)), clock, random);
    SpentLedger ledger = new MemorySpentLedger(clock, ledgerCapacity);
    AccountLimit accountLimit = new AccountLimit(clock, random);
    Frequencies frequencies = new Frequencies(new MemoryCounterStore(clock, 1000), new byte[32]);
    Devices devices = new Devices(sealer, new byte[32], () -> Duration.ofDays(30), clock, random);
    Judging judging =
        new Judging(ledger, frequencies, devices, BehaviourCheck.NONE, sealer, clock, judged::add);
    InitFailures initFailures = new InitFailures(clock);
    issue =
        new IssueChallenge(
            directory::get,
            new InitLimit(clock, random, () -> InitRates.DEFAULT),
            accountLimit,
            new TokenLimit(clock, random),
            new Traffic(frequencies, devices, accountLimit),
            ledger,
            _ -> puzzles.get().get(),
            initFailures,
            sealer,
            clock,
            random);
    submit = new SubmitAttempt(directory::get, judging, sealer, clock, random);
    redeem =
        new RedeemProof(directory::get, accountLimit, ledger, judging, initFailures, sealer, clock);
    configure(SceneStatus.RELEASE);
  }

  private static Puzzle puzzle() {
    return new Puzzle(new byte[] {1}, new Piece(600, 0, 120, 120, 50, 60, 60, "M0 0Z"), ANSWER);
  }

  void configure(SceneStatus status) {
    configure(account("main", true), status);
  }

  void configure(Account main, SceneStatus status) {
    directory.set(
        new Directory(
            List.of(main, account("other", true)),
            List.of(key("key1", "main"), key("key2", "other")),
            List.of(
                scene("puzzle", "main", Form.PUZZLE, status),
                scene("slider", "main", Form.SLIDING, status),
                scene("foreign", "other", Form.SLIDING, status))));
  }

  static Account account(String prefix, boolean active) {
    return new Account(prefix, prefix.equals("main"), active, 1000, 1000, Optional.empty());
  }

  static AccessKey key(String id, String account) {
    return new AccessKey(id, "secret", account, true, null);
  }

  private Scene scene(String id, String account, Form form, SceneStatus status) {
    return new Scene(
        id,
        id,
        account,
        IntegrationMethod.WEB,
        form,
        Form.PUZZLE,
        status,
        Duration.ofSeconds(90),
        FORGIVEN,
        WORK_BITS,
        Encryption.OFF,
        List.of(),
        true,
        policy.get(),
        Optional.empty());
  }

  /** A scene as it is configured now. */
  Scene scene(String id) {
    return directory.get().scene(id).orElseThrow();
  }

  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  static Order order(String scene) {
    return new Order(
        new Claims(List.of("main"), scene),
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        VISIT);
  }

  Issued issued(String scene) {
    return (Issued) issue.issue(order(scene));
  }

  static Attempt attempt(Issued issued, double answer) {
    return new Attempt(
        issued.certifyId(),
        issued.sealedRecord(),
        "",
        submission(issued, answer),
        Optional.of(VISIT));
  }

  /** What the visitor's own page gets for it. */
  SubmitAttempt.Outcome judge(String scene, Attempt attempt) {
    return submit.judge(new Claims(List.of("main"), scene), attempt);
  }

  static Submission submission(Issued issued, double answer) {
    String work = Solver.solve(issued.work().statement());
    return new Submission(
        answer,
        work,
        drag(answer),
        Optional.empty(),
        Browser.ORDINARY.signals(),
        "https://shop.example/login",
        reply(issued));
  }

  /** What the widget makes of the challenge's question; the text is of no interest here. */
  private static Reply reply(Issued issued) {
    return Reply.to("", Reply.NONE.right(issued.work().salt()));
  }

  static Trajectory drag(double to) {
    return new Trajectory(
        Input.MOUSE,
        IntStream.rangeClosed(0, 20)
            .mapToObj(i -> new Move(600 + i * 30, to * i / 20, i % 4))
            .toList(),
        List.of(),
        new Provenance(20, 0, 0, 0, 0, false));
  }

  /** A pass, two seconds after its challenge. */
  Judged passed(String scene) {
    Issued issued = issued(scene);
    pass(Duration.ofSeconds(2));
    int answer = scene.equals("puzzle") ? ANSWER : 300;
    return (Judged) judge(scene, attempt(issued, answer));
  }

  Redemption redemption(Judged passed, String scene, long spender) {
    return redemption(
        new SealedTicket(passed.certifyId(), passed.ticket().orElseThrow().sealed()),
        scene,
        spender);
  }

  /** A business server's call with what a visitor gave it. */
  Redemption redemption(Proof proof, String scene, long spender) {
    return new Redemption(
        directory.get().accessKey("key1").orElseThrow(),
        scene,
        Optional.empty(),
        proof,
        new Spender(spender, spender));
  }
}
