package dev.stile.bench.attack;

import java.io.IOException;

/** One kind of abuse, by visitors who pass where doubts are only noted. */
record SealAttack(Abuse abuse, int tries) implements Attack {
  private static final int CONTROLS = 20;
  private static final long SEED = 8;

  @Override
  public String name() {
    return abuse.about();
  }

  @Override
  public int controls() {
    return CONTROLS;
  }

  @Override
  public Tally run(Site site, Goal goal, Eye eye, int tries)
      throws IOException, InterruptedException {
    return Crowd.run(SEED, tries, random -> abuse.commit(new Abuser(site, goal, eye, random)));
  }
}
