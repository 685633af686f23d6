package dev.stile.bench.attack;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Attempts made up by an HTTP client. Whoever is doubted takes the other challenge that he is
 * offered, and answers it in the same way; whoever passes has his ticket redeemed.
 *
 * @param style how the attempt is handed in
 */
record HttpAttack(String name, Client client, Forgery forgery, Style style, int tries)
    implements Attack {
  private static final int CONTROLS = 50;

  /** Visits differ, runs don't. */
  private static final long SEED = 4;

  /** Which of the two ways a page takes. */
  enum Style {
    /** The visitor's side hands it in and brings back a ticket. */
    V3,
    /** The business server hands it in; no other challenge can be offered then. */
    V2
  }

  HttpAttack(String name, Client client, Forgery forgery, int tries) {
    this(name, client, forgery, Style.V3, tries);
  }

  @Override
  public int controls() {
    return CONTROLS;
  }

  @Override
  public Tally run(Site site, Goal goal, Eye eye, int tries)
      throws IOException, InterruptedException {
    SplittableRandom seeds = new SplittableRandom(SEED);
    return Crowd.run(tries, () -> visit(site, goal, eye, seedFrom(seeds)));
  }

  private static RandomGenerator seedFrom(SplittableRandom seeds) {
    synchronized (seeds) {
      return seeds.split();
    }
  }

  private Ending visit(Site site, Goal goal, Eye eye, RandomGenerator random)
      throws IOException, InterruptedException {
    Visitor visitor = new Visitor(site, client, random);
    Posed posed = visitor.ask(goal.scene(), eye, "");
    Forged forged = forgery.forge(posed, random);
    if (style == Style.V2) {
      Thread.sleep(forged.readyMs());
      String code = visitor.redeemAttempt(posed, forged);
      return new Ending(code, Ending.lets(code));
    }
    Visitor.Verdict verdict = visitor.answer(posed, forged);
    if (verdict.escalation().isEmpty()) {
      return ending(visitor, posed, verdict, "");
    }
    Posed again = visitor.ask(goal.scene(), eye, verdict.escalation());
    Visitor.Verdict second = visitor.answer(again, forgery.forge(again, random));
    return ending(visitor, again, second, verdict.code() + ", then ");
  }

  private static Ending ending(Visitor visitor, Posed posed, Visitor.Verdict verdict, String before)
      throws IOException, InterruptedException {
    if (verdict.ticket().isEmpty()) {
      return new Ending(before + verdict.code(), false);
    }
    String code = visitor.redeem(posed, verdict.ticket());
    String told = code.equals(verdict.code()) ? code : verdict.code() + ", redeemed " + code;
    return new Ending(before + told, Ending.lets(code));
  }
}
