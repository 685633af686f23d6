package dev.stile.report;

import dev.stile.report.Event.AttemptJudged;
import dev.stile.report.Event.AttemptNotJudged;
import dev.stile.report.Event.Call;
import dev.stile.report.Event.Manner;
import dev.stile.report.Event.Objection;
import dev.stile.report.Event.Redemption;
import dev.stile.report.Event.Redemption.Outcome;
import dev.stile.report.Event.Ruling;
import dev.stile.report.Event.Style;
import dev.stile.report.Event.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events of one account, for tests. */
public final class Events {
  public static final String ACCOUNT = "shop01";

  private Events() {}

  /** A failed attempt with every field filled. */
  public static AttemptJudged failed(Instant time, String certifyId) {
    Ruling ruling =
        new Ruling(
            "FAIL",
            "EVIDENCE",
            0.9,
            List.of(
                new Objection("ADDRESS_RATE", "OBSERVE", List.of()),
                new Objection("EVIDENCE", "REFUSE", List.of("TELEPORT", "TOO_EARLY"))));
    Ruling draft = new Ruling("FAIL", "ADDRESS_RATE", 0, List.of(ruling.objections().getFirst()));
    return new AttemptJudged(
        call(time, certifyId, Style.PAGE, "F001"),
        "3f2a9c10",
        ruling,
        Optional.of(draft),
        new Manner(Optional.of("PUZZLE"), "mouse", false, 2345, 87),
        new Visitor("a1b2c3", Optional.of("d4e5f6")));
  }

  /** A passed attempt with as few fields filled as may be. */
  public static AttemptJudged passed(Instant time, String certifyId) {
    return new AttemptJudged(
        call(time, certifyId, Style.BUSINESS_SERVER, "T001"),
        "3f2a9c10",
        new Ruling("PASS", "PERSON", 0, List.of()),
        Optional.empty(),
        new Manner(Optional.empty(), "keyboard", true, 9000, 40),
        new Visitor("a1b2c3", Optional.empty()));
  }

  /** An attempt that costs nothing. */
  public static AttemptNotJudged notJudged(Instant time, String certifyId) {
    return new AttemptNotJudged(call(time, certifyId, Style.PAGE, "F008"), "SUBMITTED_BEFORE");
  }

  /** A redemption that was accepted. */
  public static Redemption redeemed(Instant time, String certifyId) {
    return new Redemption(
        call(time, certifyId, Style.BUSINESS_SERVER, "T001"),
        Outcome.REDEEMED,
        "PERSON",
        Optional.of("a1b2c3"));
  }

  private static Call call(Instant time, String certifyId, Style style, String code) {
    return new Call(time, "0D5F-1", ACCOUNT, "login", certifyId, style, code);
  }
}
