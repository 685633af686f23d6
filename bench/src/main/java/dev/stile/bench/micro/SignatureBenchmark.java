package dev.stile.bench.micro;

import dev.stile.access.Authenticate;
import dev.stile.access.Authentication;
import dev.stile.access.NonceBook;
import dev.stile.access.SignedRequest;
import dev.stile.bench.call.Acs3Call;
import dev.stile.bench.call.Caller;
import dev.stile.bench.call.PageCalls;
import dev.stile.bench.call.RpcCall;
import dev.stile.scene.AccessKey;
import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The check of a signed call, its nonce included. */
public class SignatureBenchmark {
  /** A little more than the server remembers nonces of, so that each is new to it again. */
  private static final int CALLS = 215_000;

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  /** Checks one call after the other; each is good. */
  private static final class Checking {
    private final Authenticate authenticate;
    private final SignedRequest[] calls = new SignedRequest[CALLS];
    private int next;

    Checking(IntFunction<SignedRequest> call) {
      Caller caller = Caller.BENCH;
      Directory directory =
          new Directory(
              List.of(new Account("bench1", true, true, 1, 1, Optional.empty())),
              List.of(new AccessKey(caller.keyId(), caller.secret(), "bench1", true, null)),
              List.of());
      Duration window = Duration.ofMinutes(15);
      InstantSource clock = InstantSource.fixed(NOW);
      authenticate =
          new Authenticate(() -> directory, Set::of, new NonceBook(clock, window), clock, window);
      for (int i = 0; i < CALLS; i++) {
        calls[i] = call.apply(i);
      }
    }

    Authentication check() {
      next = next + 1 == CALLS ? 0 : next + 1;
      Authentication result = authenticate.authenticate(calls[next]);
      if (result instanceof Authentication.Refused refused) {
        throw new IllegalStateException(refused.toString());
      }
      return result;
    }
  }

  private static String body() {
    return PageCalls.redemptionBody("slider", "AbCdEf0123", "t".repeat(218));
  }

  /** Calls of the newer family. */
  @State(Scope.Thread)
  public static class Acs3 {
    private final Checking checking =
        new Checking(i ->
            Acs3Call.sign(
                    Caller.BENCH, "captcha.example:8443", NOW.toString(), "nonce-" + i, body())
                .toSigned());
  }

  /** Calls of the older family. */
  @State(Scope.Thread)
  public static class Rpc {
    private final Checking checking =
        new Checking(
            i -> RpcCall.sign(Caller.BENCH, NOW.toString(), "nonce-" + i, body()).toSigned());
  }

  @Benchmark
  public Authentication checkAcs3(Acs3 calls) {
    return calls.checking.check();
  }

  @Benchmark
  public Authentication checkRpc(Rpc calls) {
    return calls.checking.check();
  }
}
