package dev.stile.challenge;

import dev.stile.challenge.IssueChallenge.Issued;
import dev.stile.challenge.IssueChallenge.Order;
import dev.stile.challenge.RedeemTicket.Redemption;
import dev.stile.challenge.SubmitAttempt.Attempt;
import dev.stile.challenge.SubmitAttempt.Judged;
import dev.stile.limit.AccountLimit;
import dev.stile.limit.InitLimit;
import dev.stile.limit.InitRates;
import dev.stile.policy.JudgeAttempt;
import dev.stile.policy.Submission;
import dev.stile.puzzle.Piece;
import dev.stile.puzzle.Puzzle;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import dev.stile.scene.Form;
import dev.stile.scene.IntegrationMethod;
import dev.stile.scene.Scene;
import dev.stile.scene.SceneStatus;
import dev.stile.seal.MasterKeys;
import dev.stile.seal.MasterKeys.MasterKey;
import dev.stile.seal.Sealer;
import dev.stile.signal.Signals;
import dev.stile.store.memory.MemorySpentLedger;
import dev.stile.trajectory.Trajectory;
import dev.stile.trajectory.Trajectory.Input;
import dev.stile.trajectory.Trajectory.Move;
import dev.stile.trajectory.Trajectory.Provenance;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** The three use cases on one clock, with two accounts and a settable directory. */
final class Stage {
  static final int ANSWER = 140;
  static final Visit VISIT =
      new Visit(InetAddress.ofLiteral("192.0.2.1"), "https://shop.example", "", "Browser", "");

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  final AtomicReference<Directory> directory = new AtomicReference<>();
  final Sealer sealer;
  final IssueChallenge issue;
  final SubmitAttempt submit;
  final RedeemTicket redeem;

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
    issue =
        new IssueChallenge(
            directory::get,
            new InitLimit(clock, random, () -> InitRates.DEFAULT),
            accountLimit,
            () -> Optional.of(puzzle()),
            sealer,
            clock,
            random);
    submit = new SubmitAttempt(directory::get, ledger, new JudgeAttempt(), sealer, clock, random);
    redeem = new RedeemTicket(directory::get, accountLimit, ledger, sealer, clock);
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
    return new Account(prefix, prefix.equals("main"), active, 1000, 1000);
  }

  static AccessKey key(String id, String account) {
    return new AccessKey(id, "secret", account, true, null);
  }

  private static Scene scene(String id, String account, Form form, SceneStatus status) {
    return new Scene(id, id, account, IntegrationMethod.WEB, form, status, Duration.ofSeconds(90));
  }

  void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  Issued issued(String scene) {
    return (Issued)
        issue.issue(new Order(new Claims(List.of("main"), scene), Optional.empty(), VISIT));
  }

  static Attempt attempt(Issued issued, String scene, double answer) {
    return new Attempt(
        new Claims(List.of("main"), scene),
        issued.certifyId(),
        issued.sealedRecord(),
        submission(answer));
  }

  static Submission submission(double answer) {
    return new Submission(answer, "", drag(answer), Signals.NONE, "https://shop.example/login");
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
    return (Judged) submit.judge(attempt(issued, scene, answer));
  }

  Redemption redemption(Judged judged, String scene, long spender) {
    return new Redemption(
        directory.get().accessKey("key1").orElseThrow(),
        scene,
        Optional.empty(),
        judged.certifyId(),
        judged.sealedTicket().orElseThrow(),
        new Spender(spender, spender));
  }
}
