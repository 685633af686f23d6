package dev.stile.app.explain;

import dev.stile.http.VerifyCode;
import dev.stile.report.Event;
import dev.stile.report.Event.AttemptJudged;
import dev.stile.report.Event.AttemptNotJudged;
import dev.stile.report.Event.Call;
import dev.stile.report.Event.Manner;
import dev.stile.report.Event.Objection;
import dev.stile.report.Event.Redemption;
import dev.stile.report.Event.Ruling;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An event in sentences, for somebody who has to answer a visitor. */
public final class Explanation {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private Explanation() {}

  /** A headline, then indented sentences; printable ASCII, whatever a visitor has claimed. */
  public static List<String> of(Event event) {
    List<String> sentences =
        switch (event) {
          case AttemptJudged attempt -> judged(attempt);
          case AttemptNotJudged attempt -> List.of("It was not judged. " + meaning(attempt.call()));
          case Redemption redemption -> List.of(redeemed(redemption));
        };
    String headline =
        TIME.format(event.call().time()) + "  " + what(event) + ", " + event.call().code();
    return Stream.concat(
            Stream.of(headline),
            Stream.concat(sentences.stream(), Stream.of(circumstances(event)))
                .map(sentence -> "    " + sentence))
        .map(line -> line.replaceAll("[^\\x20-\\x7e]", "?"))
        .toList();
  }

  private static String what(Event event) {
    return switch (event) {
      case AttemptJudged attempt ->
          switch (attempt.ruling().verdict()) {
            case "PASS" -> "attempt passed";
            case "STEP_UP" -> "attempt doubted";
            default -> "attempt failed";
          };
      case AttemptNotJudged _ -> "attempt not judged";
      case Redemption redemption ->
          "redemption " + redemption.outcome().name().toLowerCase(Locale.ROOT);
    };
  }

  private static List<String> judged(AttemptJudged attempt) {
    List<String> sentences = new ArrayList<>();
    Ruling ruling = attempt.ruling();
    attempt.manner().form().map(Sentences::ofForm).ifPresent(sentences::add);
    sentences.add("It " + verdict(ruling, "passed", "failed", "led to another challenge") + ".");
    others(ruling).map(Explanation::passedOver).forEach(sentences::add);
    attempt.draft().map(draft -> compared(draft, ruling)).ifPresent(sentences::add);
    sentences.add(manner(attempt.manner(), ruling.suspicion()));
    return sentences;
  }

  private static String compared(Ruling draft, Ruling ruling) {
    return draft.equals(ruling)
        ? "The scene's draft would have done the same."
        : "By the scene's draft it would "
            + verdict(draft, "pass", "fail", "lead to another challenge")
            + ".";
  }

  private static String verdict(Ruling ruling, String pass, String fail, String stepUp) {
    return switch (ruling.verdict()) {
      case "PASS" -> pass + " because " + Sentences.ofPass(ruling.reason());
      case "STEP_UP" -> stepUp + " because " + cause(ruling);
      default -> fail + " because " + cause(ruling);
    };
  }

  private static String cause(Ruling ruling) {
    return ruling.objections().isEmpty()
        ? Sentences.ofFail(ruling.reason())
        : because(ruling.objections().getLast());
  }

  /** Objections that have not decided: the one that has is the last, as no gate is asked after. */
  private static Stream<Objection> others(Ruling ruling) {
    int decided = ruling.verdict().equals("PASS") ? 0 : 1;
    List<Objection> all = ruling.objections();
    return all.subList(0, Math.max(0, all.size() - decided)).stream();
  }

  private static String passedOver(Objection objection) {
    String why =
        objection.action().equals("OBSERVE")
            ? "Only observed, by the scene's policy: "
            : "Not held against it, as the visitor could not be asked once more: ";
    return why + because(objection) + ".";
  }

  private static String because(Objection objection) {
    String gate = Sentences.ofFail(objection.reason());
    return objection.evidence().isEmpty()
        ? gate
        : gate
            + ": "
            + String.join("; ", objection.evidence().stream().map(Sentences::ofReason).toList());
  }

  private static String manner(Manner manner, double suspicion) {
    return String.format(
        Locale.ROOT,
        "Made by %s%s %.1f s after the challenge was issued; suspicion %.2f of 1; judged in %d us.",
        manner.input(),
        manner.assistive() ? " (assistive technology)" : "",
        manner.elapsedMs() / 1000.0,
        suspicion,
        manner.judgingMicros());
  }

  private static String redeemed(Redemption redemption) {
    return switch (redemption.outcome()) {
      case REDEEMED -> "The business server was told that the visitor passed.";
      case FAILED ->
          "The business server was told that the visitor failed: "
              + Sentences.ofFail(redemption.reason())
              + ".";
      case DOUBTED ->
          "The business server was told that the visitor failed; his page may ask for another"
              + " challenge with what he has: "
              + Sentences.ofFail(redemption.reason())
              + ".";
      case FORGIVEN -> "The visitor was let in without a challenge, as this server had none.";
      case REJECTED -> "The visitor's proof was not accepted. " + meaning(redemption.call());
      case REFUSED -> "The business server's call was refused, whatever the visitor's proof.";
    };
  }

  private static String meaning(Call call) {
    return Arrays.stream(VerifyCode.values())
        .filter(code -> code.name().equals(call.code()))
        .map(VerifyCode::meaning)
        .findAny()
        .orElse("");
  }

  private static String circumstances(Event event) {
    Call call = event.call();
    List<String> parts = new ArrayList<>();
    parts.add("scene " + call.scene());
    parts.add(
        switch (call.style()) {
          case PAGE -> "by the page";
          case BUSINESS_SERVER -> "by the business server";
        });
    parts.add("request " + call.requestId());
    if (event instanceof AttemptJudged attempt) {
      parts.add("settings " + attempt.version());
      parts.add("address " + attempt.visitor().address());
      attempt.visitor().device().ifPresent(device -> parts.add("device " + device));
    }
    if (event instanceof Redemption redemption) {
      redemption.address().ifPresent(address -> parts.add("for a visitor at address " + address));
    }
    return "(" + String.join(", ", parts) + ")";
  }
}
