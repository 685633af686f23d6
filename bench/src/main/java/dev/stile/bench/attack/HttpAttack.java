package dev.stile.bench.attack;

import dev.stile.scene.Form;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Attempts made up by an HTTP client. Whoever is doubted takes the other challenges that he is
 * offered, and answers them in the same way; whoever passes has his ticket redeemed.
 *
 * @param form of the scenes that are attacked
 * @param style how the attempt is handed in
 */
record HttpAttack(String name, Form form, Client client, Forgery forgery, Style style, int tries)
    implements Attack {
  private static final int CONTROLS = 50;

  /** A silent check, a box and a picture. */
  private static final int MOST_ASKED = 3;

  private static final long SEED = 4;

  /** Which of the two ways a page takes. */
  enum Style {
    /** The visitor's side hands it in and brings back a ticket. */
    V3,
    /** The business server hands it in, and the page asks again with the record. */
    V2
  }

  HttpAttack(String name, Client client, Forgery forgery, Style style, int tries) {
    this(name, Form.PUZZLE, client, forgery, style, tries);
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
    return Crowd.run(SEED, tries, random -> visit(site, goal.of(form), eye, random));
  }

  private Ending visit(Site site, Goal goal, Eye eye, RandomGenerator random)
      throws IOException, InterruptedException {
    Visitor visitor = new Visitor(site, client, random);
    List<String> told = new ArrayList<>();
    String escalation = "";
    for (int asked = 0; asked < MOST_ASKED; asked++) {
      Posed posed = visitor.ask(goal.scene(), eye, escalation);
      Forged forged = forgery.forge(posed, random);
      switch (style) {
        case V2 -> {
          TimeUnit.NANOSECONDS.sleep(forged.due(posed) - System.nanoTime());
          told.add(visitor.redeemAttempt(posed, forged));
          escalation = told.getLast().equals("F001") ? posed.record() : "";
        }
        case V3 -> {
          Visitor.Verdict verdict = visitor.answer(posed, forged);
          told.add(verdict.code());
          escalation = verdict.escalation();
          if (!verdict.ticket().isEmpty()) {
            return redeemed(visitor, posed, verdict, told);
          }
        }
      }
      if (escalation.isEmpty()) {
        break;
      }
    }
    return new Ending(String.join(", then ", told), Ending.lets(told.getLast()));
  }

  static Ending redeemed(Visitor visitor, Posed posed, Visitor.Verdict verdict, List<String> told)
      throws IOException, InterruptedException {
    String code = visitor.redeem(posed, verdict.ticket());
    String redeemed = code.equals(verdict.code()) ? "" : ", redeemed " + code;
    return new Ending(String.join(", then ", told) + redeemed, Ending.lets(code));
  }
}
