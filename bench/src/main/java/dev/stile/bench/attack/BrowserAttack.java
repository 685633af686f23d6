package dev.stile.bench.attack;

import dev.stile.challenge.SeenAnswer;
import dev.stile.scene.Form;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A driven browser that drags in one manner, and clicks as drivers do.
 *
 * @param form of the scenes that are attacked
 */
record BrowserAttack(Form form, String manner, int tries) implements Attack {
  private static final int CONTROLS = 10;

  /** A silent check, a box and a picture. */
  private static final int MOST_ASKED = 3;

  private static final Duration LONGEST = Duration.ofMinutes(8);

  /** On a busy machine a page may be too slow; it is not counted then. */
  private static final int MOST_BROKEN = 5;

  @Override
  public String name() {
    return (form == Form.PUZZLE ? "" : "A3 stock Playwright, ") + manner + " drag";
  }

  @Override
  public int controls() {
    return CONTROLS;
  }

  @Override
  public Tally run(Site site, Goal goal, Eye eye, int tries)
      throws IOException, InterruptedException {
    long due = System.nanoTime() + LONGEST.toNanos();
    Tally tally = Tally.EMPTY;
    try (Driver driver = Driver.start(site.url(), goal.of(form).scene(), manner)) {
      int broken = 0;
      while (tally.tries() < tries && System.nanoTime() < due) {
        try {
          tally = tally.plus(visit(site, goal.of(form), eye, driver));
        } catch (PageBroke e) {
          if (++broken > MOST_BROKEN) {
            throw e;
          }
        }
      }
      return tally.costing(driver.cpuNanos());
    }
  }

  private static Ending visit(Site site, Goal goal, Eye eye, Driver driver)
      throws IOException, InterruptedException {
    JsonNode verdict = driver.ask("begin");
    List<String> told = new ArrayList<>();
    String record = verdict.path("record").asString("");
    while (!record.isEmpty() && told.size() < MOST_ASKED) {
      verdict = driver.ask(act(site, eye, record));
      told.add(verdict.path("code").asString());
      record = verdict.path("record").asString("");
    }
    String codes = String.join(", then ", told);
    String ticket = verdict.path("ticket").asString("");
    if (ticket.isEmpty()) {
      return new Ending(codes, false);
    }
    Visitor business = new Visitor(site, Client.AS_BROWSER, new SplittableRandom());
    String code =
        business.redeem(
            goal.scene(),
            verdict.path("certifyId").asString(),
            ticket,
            UUID.randomUUID().toString());
    return new Ending(codes, Ending.lets(code));
  }

  private static String act(Site site, Eye eye, String record) {
    SeenAnswer seen = site.look(record);
    return seen.farEndPx() == 0 ? "tick" : "drag " + (double) eye.answer(seen) / seen.farEndPx();
  }
}
