package dev.stile.app.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.report.Event.AttemptJudged;
import dev.stile.report.Event.Call;
import dev.stile.report.Event.Manner;
import dev.stile.report.Event.Objection;
import dev.stile.report.Event.Redemption;
import dev.stile.report.Event.Redemption.Outcome;
import dev.stile.report.Event.Ruling;
import dev.stile.report.Event.Style;
import dev.stile.report.Event.Visitor;
import dev.stile.report.Events;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Objection RATE = new Objection("ADDRESS_RATE", "STEP_UP", List.of());

  private static AttemptJudged attempt(Ruling ruling) {
    return new AttemptJudged(
        call("login"),
        "3f2a9c10",
        ruling,
        Optional.empty(),
        new Manner(Optional.of("TRACELESS"), "screen_reader", true, 61_000, 12),
        new Visitor("a1b2", Optional.empty()));
  }

  private static Call call(String scene) {
    return new Call(NOON, "0D5F", "shop01", scene, "a", Style.PAGE, "F001");
  }

  @Test
  void aFailedAttemptInFull() {
    assertThat(Explanation.of(Events.failed(NOON, "a")))
        .containsExactly(
            "2026-03-01 12:00:00.000 UTC  attempt failed, F001",
            "    It answered a puzzle.",
            "    It failed because what was observed speaks against a person: the piece jumped to its"
                + " place in one move; the answer came before the challenge could be seen.",
            "    Only observed, by the scene's policy: the visitor's address has attempted the scene"
                + " too often.",
            "    By the scene's draft it would fail because the visitor's address has attempted the"
                + " scene too often.",
            "    Made by mouse 2.3 s after the challenge was issued; suspicion 0.90 of 1; judged in"
                + " 87 us.",
            "    (scene login, by the page, request 0D5F-1, settings 3f2a9c10, address a1b2c3,"
                + " device d4e5f6)");
  }

  @Test
  void aDoubtLeadsToAnotherChallenge() {
    assertThat(Explanation.of(attempt(new Ruling("STEP_UP", "ADDRESS_RATE", 0, List.of(RATE)))))
        .contains(
            "    It was a silent check.",
            "    It led to another challenge because the visitor's address has attempted the scene"
                + " too often.")
        .noneMatch(line -> line.contains("Not held"));
  }

  @Test
  void aDoubtThatTheChallengeHasAnsweredIsNotHeldAgainstAnybody() {
    assertThat(Explanation.of(attempt(new Ruling("PASS", "PERSON", 0, List.of(RATE)))))
        .contains(
            "    It passed because nothing was found that the scene acts on.",
            "    Not held against it, as the visitor could not be asked once more: the visitor's address"
                + " has attempted the scene too often.")
        .anyMatch(line -> line.contains("screen_reader (assistive technology) 61.0 s"));
  }

  @Test
  void aNameOfANewerVersionStandsForItself() {
    Objection newer = new Objection("EVIDENCE", "REFUSE", List.of("READS_MINDS"));
    assertThat(Explanation.of(attempt(new Ruling("FAIL", "EVIDENCE", 1, List.of(newer)))))
        .anyMatch(line -> line.endsWith(": reads minds."));
  }

  @Test
  void whatAVisitorHasClaimedReachesNoTerminalAsItIs() {
    Redemption hostile =
        new Redemption(
            call("\u001b[2J\u009b\nx"), Outcome.REFUSED, "LEDGER_FULL", Optional.empty());
    assertThat(Explanation.of(hostile))
        .allMatch(line -> line.matches("[ -~]*"))
        .anyMatch(line -> line.contains("scene ?[2J??x"));
  }
}
