package dev.stile.bench.attack;

import dev.stile.challenge.SeenAnswer;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A driven browser that drags in one manner. */
record BrowserAttack(String manner, int tries) implements Attack {
  private static final int CONTROLS = 10;
  private static final Duration LONGEST = Duration.ofMinutes(8);

  /** On a busy machine a page may be too slow; it is not counted then. */
  private static final int MOST_BROKEN = 5;

  @Override
  public String name() {
    return manner + " drag";
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
    try (Driver driver = Driver.start(site.url(), goal.scene(), manner)) {
      int broken = 0;
      while (tally.tries() < tries && System.nanoTime() < due) {
        try {
          tally = tally.plus(visit(site, goal, eye, driver));
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
    String record = driver.ask("begin").path("record").asString("");
    String codes = "";
    JsonNode verdict = driver.ask(drag(site, eye, record));
    String offered = verdict.path("record").asString("");
    if (!offered.isEmpty()) {
      codes = verdict.path("code").asString() + ", then ";
      verdict = driver.ask(drag(site, eye, offered));
    }
    codes += verdict.path("code").asString();
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

  private static String drag(Site site, Eye eye, String record) {
    SeenAnswer seen = site.look(record);
    return "drag " + (double) eye.answer(seen) / seen.farEndPx();
  }
}
