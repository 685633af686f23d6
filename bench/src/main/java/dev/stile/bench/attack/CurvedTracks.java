package dev.stile.bench.attack;

import dev.stile.bench.movement.Law;
import dev.stile.bench.movement.Shape;
import java.util.List;

/** A5. Curves as the packages draw them that are made to look human. */
final class CurvedTracks implements Attackers {
  private static final int TRIES = 150;

  @Override
  public String id() {
    return "A5";
  }

  @Override
  public String about() {
    return "curves of the packaged mouse movers; everything else as A2b";
  }

  @Override
  public List<Attack> attacks() {
    return List.of(
        new HttpAttack(
            "cubic Bezier, slowing down (ghost-cursor)",
            Client.AS_BROWSER,
            Insider.with(GeneratedTracks.only(Shape.CUBIC, Law.EASE)),
            TRIES),
        new HttpAttack(
            "Bezier with many knots (pyclick)",
            Client.AS_BROWSER,
            Insider.with(GeneratedTracks.only(Shape.KNOTS, Law.EASE)),
            TRIES));
  }
}
