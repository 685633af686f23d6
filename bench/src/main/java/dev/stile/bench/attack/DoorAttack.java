package dev.stile.bench.attack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Attempts by the way without a picture. There is no answer to be right or wrong: the control pays
 * nothing of the price, no work and no wait. Whoever is doubted goes the same way again.
 *
 * @param signals what the client says of its browser, JSON
 */
record DoorAttack(String name, Client client, String signals, int tries) implements Attack {
  private static final int CONTROLS = 20;

  /** Nobody is asked a third time. */
  private static final int MOST_ASKED = 2;

  private static final long SEED = 9;

  @Override
  public int controls() {
    return CONTROLS;
  }

  @Override
  public Tally run(Site site, Goal goal, Eye eye, int tries)
      throws IOException, InterruptedException {
    return Crowd.run(SEED, tries, random -> visit(site, goal, eye, random));
  }

  private Ending visit(Site site, Goal goal, Eye eye, RandomGenerator random)
      throws IOException, InterruptedException {
    Visitor visitor = new Visitor(site, client, random);
    List<String> told = new ArrayList<>();
    String escalation = "";
    do {
      Posed posed = visitor.askWithoutPicture(goal.scene(), escalation);
      Visitor.Verdict verdict = visitor.answer(posed, forge(posed, eye));
      told.add(verdict.code());
      if (!verdict.ticket().isEmpty()) {
        return HttpAttack.redeemed(visitor, posed, verdict, told);
      }
      escalation = verdict.escalation();
    } while (!escalation.isEmpty() && told.size() < MOST_ASKED);
    return new Ending(String.join(", then ", told), false);
  }

  private Forged forge(Posed posed, Eye eye) {
    Forged forged =
        switch (eye) {
          case RIGHT -> new Forged(Forged.of(posed, Drag.NONE, signals).data(), posed.waitMs());
          case WRONG -> Forged.of(posed, "", Drag.NONE, signals);
        };
    return WidgetReply.of(posed.question()).cover(forged);
  }
}
