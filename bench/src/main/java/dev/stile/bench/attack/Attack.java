package dev.stile.bench.attack;

import java.io.IOException;

/** One way of one family, tried many times. */
interface Attack {
  /** Tells it from the others of its family. */
  String name();

  /** How often it is tried in each strength. */
  int tries();

  /** How often with a wrong answer, which must never pass. */
  int controls();

  /**
   * Tries it that often, each time as another visitor; bounded in time, so it may be fewer.
   *
   * @throws IOException when it could not be tried at all
   */
  Tally run(Site site, Goal goal, Eye eye, int tries) throws IOException, InterruptedException;
}
