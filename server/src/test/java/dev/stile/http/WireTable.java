package dev.stile.http;

import dev.stile.access.AccessRefusal;
import dev.stile.challenge.IssueChallenge;
import dev.stile.challenge.RedeemProof;
import dev.stile.challenge.RedeemProof.Rejection;
import dev.stile.challenge.SubmitAttempt;
import dev.stile.challenge.Unjudged;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.PassReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of {@code docs/protocol.md}, read off {@link WireCodes} by trying every outcome. */
final class WireTable {
  private WireTable() {}

  static String judgements() {
    Set<VerifyCode> attempt = attempts();
    Set<VerifyCode> redemption = redemptions();
    return "| `VerifyCode` | attempt | redemption | meaning |\n|---|---|---|---|\n"
        + Arrays.stream(VerifyCode.values())
            .map(code ->
                "| `%s` | %s | %s | %s |\n"
                    .formatted(
                        code,
                        attempt.contains(code) ? "yes" : "",
                        redemption.contains(code) ? "yes" : "",
                        code.meaning()))
            .collect(Collectors.joining());
  }

  private static Set<VerifyCode> attempts() {
    Set<VerifyCode> codes = new TreeSet<>();
    Arrays.stream(PassReason.values()).map(WireCodes::of).forEach(codes::add);
    Arrays.stream(Unjudged.values()).map(WireCodes::of).forEach(codes::add);
    Arrays.stream(FailReason.values()).map(WireCodes::of).forEach(codes::add);
    return codes;
  }

  private static Set<VerifyCode> redemptions() {
    // An attempt that a business server hands in comes to whatever another one comes to.
    Set<VerifyCode> codes = new TreeSet<>(attempts());
    Arrays.stream(Rejection.values()).map(WireCodes::of).forEach(codes::add);
    // Of the parameter itself, before any ticket is looked at.
    codes.addAll(Set.of(VerifyCode.F002, VerifyCode.F003, VerifyCode.F013));
    return codes;
  }

  static String client() {
    List<WireCode> codes = new ArrayList<>();
    codes.addAll(all(IssueChallenge.Refusal.values(), WireCodes::of));
    codes.addAll(all(SubmitAttempt.Refusal.values(), WireCodes::of));
    codes.add(WireCodes.KEY_DENIED);
    codes.add(WireCodes.missingParameter("name"));
    codes.add(WireCodes.invalidParameter("name"));
    codes.add(WireCodes.METHOD_NOT_SUPPORTED);
    codes.add(WireCodes.INTERNAL_ERROR);
    return rows(codes);
  }

  static String business() {
    List<WireCode> codes = new ArrayList<>();
    codes.addAll(all(AccessRefusal.values(), reason -> WireCodes.of(reason, "…")));
    codes.addAll(all(RedeemProof.Refusal.values(), WireCodes::of));
    codes.addAll(
        List.of(
            WireCodes.INVALID_VERSION,
            WireCodes.ACTION_NOT_FOUND,
            WireCodes.METHOD_NOT_SUPPORTED,
            WireCodes.INTERNAL_ERROR));
    return rows(codes);
  }

  static String transport() {
    return rows(
        List.of(
            WireCodes.BAD_REQUEST,
            WireCodes.NOT_FOUND,
            WireCodes.REQUEST_TIMEOUT,
            WireCodes.SERVICE_UNAVAILABLE));
  }

  private static <T> List<WireCode> all(T[] outcomes, Function<T, WireCode> code) {
    return Stream.of(outcomes).map(code).toList();
  }

  private static String rows(List<WireCode> codes) {
    return "| HTTP | `Code` | `Message` |\n|---|---|---|\n"
        + codes.stream()
            .distinct()
            .map(c -> "| %d | `%s` | %s |\n".formatted(c.status(), c.code(), c.message()))
            .collect(Collectors.joining());
  }
}
