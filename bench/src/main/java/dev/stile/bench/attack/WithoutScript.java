package dev.stile.bench.attack;

import dev.stile.bench.movement.Physics;
import java.util.List;
import java.util.random.RandomGenerator;

/** A1. It runs no script of ours, so it has nothing to tell of a browser. */
final class WithoutScript implements Attackers {
  private static final int TRIES = 1000;
  private static final int MOVES = 20;
  private static final int LONGEST_MS = 2000;
  private static final int FARTHEST_PX = 300;

  @Override
  public String id() {
    return "A1";
  }

  @Override
  public String about() {
    return "an HTTP client that runs no script: no signals; it has found out how attempts are written";
  }

  @Override
  public List<Attack> attacks() {
    return List.of(
        new HttpAttack(
            "nothing at all",
            Client.SCRIPT,
            (posed, _) -> Forged.of(posed, Drag.NONE, Signals.NONE),
            TRIES),
        new HttpAttack(
            "random points",
            Client.AS_BROWSER,
            (posed, random) -> Forged.of(posed, byChance(random), Signals.NONE),
            TRIES),
        new HttpAttack(
            "a generated drag",
            Client.AS_BROWSER,
            (posed, random) ->
                Forged.of(posed, Drag.generated(Physics.STROKES, posed, random), Signals.NONE),
            TRIES));
  }

  private static Drag byChance(RandomGenerator random) {
    var moves = new StringBuilder();
    int latest = 0;
    for (int i = 0; i < MOVES; i++) {
      int timeMs = random.nextInt(LONGEST_MS);
      latest = Math.max(latest, timeMs);
      moves
          .append(i == 0 ? "" : ",")
          .append("[%d,%d,%d]".formatted(timeMs, random.nextInt(FARTHEST_PX), random.nextInt(9)));
    }
    return Drag.of(moves.toString(), MOVES, latest);
  }
}
