package dev.stile.bench.micro;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.stile.access.Authenticate;
import dev.stile.access.NonceBook;
import dev.stile.access.Parameter;
import dev.stile.assessment.BehaviourCheck;
import dev.stile.bench.call.PageCalls;
import dev.stile.challenge.Devices;
import dev.stile.challenge.InitFailures;
import dev.stile.challenge.IssueChallenge;
import dev.stile.challenge.Judging;
import dev.stile.challenge.SpentLedger;
import dev.stile.challenge.SubmitAttempt;
import dev.stile.challenge.Traffic;
import dev.stile.http.Body;
import dev.stile.http.Reply;
import dev.stile.http.WireRequest;
import dev.stile.http.WireRequest.BodyKind;
import dev.stile.http.client.ClientApi;
import dev.stile.http.client.Relays;
import dev.stile.limit.AccountLimit;
import dev.stile.limit.Frequencies;
import dev.stile.limit.InitLimit;
import dev.stile.limit.InitRates;
import dev.stile.limit.TokenLimit;
import dev.stile.puzzle.Puzzle;
import dev.stile.report.Counts;
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
import dev.stile.store.memory.MemoryCounterStore;
import dev.stile.store.memory.MemorySpentLedger;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Whole challenges: everything of an init between the decoded request and the reply's bytes. */
final class Challenges {
  private static final int UNLIMITED = Integer.MAX_VALUE;

  private final ClientApi api;
  private final WireRequest init;

  Challenges(Supplier<Puzzle> puzzles) {
    SecureRandom random = new SecureRandom();
    InstantSource clock = InstantSource.system();
    Directory directory =
        new Directory(
            List.of(new Account("bench1", true, true, UNLIMITED, UNLIMITED, Optional.empty())),
            List.of(),
            List.of(
                new Scene(
                    "puzzle",
                    "Puzzle",
                    "bench1",
                    IntegrationMethod.WEB,
                    Form.PUZZLE,
                    Form.PUZZLE,
                    SceneStatus.RELEASE,
                    Duration.ofSeconds(90),
                    0,
                    12,
                    Encryption.OFF,
                    List.of(),
                    true,
                    Policy.DEFAULT,
                    Optional.empty())));
    Sealer sealer =
        new Sealer(
            new MasterKeys(List.of(new MasterKey(0, new byte[MasterKey.LENGTH]))), clock, random);
    Duration window = Duration.ofMinutes(15);
    SpentLedger ledger = new MemorySpentLedger(clock, 1);
    Frequencies frequencies = new Frequencies(new MemoryCounterStore(clock, 1), new byte[32]);
    Devices devices = new Devices(sealer, new byte[32], () -> window, clock, random);
    AccountLimit accountLimit = new AccountLimit(clock, random);
    api =
        new ClientApi(
            Set::of,
            new Relays(
                () -> directory,
                new Authenticate(
                    () -> directory, Set::of, new NonceBook(clock, window), clock, window)),
            new IssueChallenge(
                () -> directory,
                new InitLimit(clock, random, () -> new InitRates(UNLIMITED, UNLIMITED)),
                accountLimit,
                new TokenLimit(clock, random),
                new Traffic(frequencies, devices, accountLimit),
                ledger,
                _ -> Optional.of(puzzles.get()),
                new InitFailures(clock),
                sealer,
                clock,
                random),
            new SubmitAttempt(
                () -> directory,
                new Judging(
                    ledger, frequencies, devices, BehaviourCheck.NONE, sealer, clock, _ -> {}),
                sealer,
                clock,
                random),
            new Counts());
    byte[] body = PageCalls.initBody("puzzle").getBytes(UTF_8);
    init =
        new WireRequest(
            "5F2C1B9A-0D5E-4C7B-9B1E-2F6A4E8C7D10",
            "POST",
            "/",
            List.of(),
            Parameter.parse(body),
            BodyKind.FORM,
            Body.of(body),
            Map.of("host", List.of("captcha.example"), "user-agent", List.of("Mozilla/5.0")),
            InetAddress.getLoopbackAddress(),
            false);
  }

  Reply issue() {
    Reply reply = api.answer(init);
    if (reply.status() != 200) {
      throw new IllegalStateException(reply.status() + " " + reply.code());
    }
    return reply;
  }
}
