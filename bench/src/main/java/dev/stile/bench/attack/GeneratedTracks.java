package dev.stile.bench.attack;

import dev.stile.bench.movement.Composed;
import dev.stile.bench.movement.Family;
import dev.stile.bench.movement.Law;
import dev.stile.bench.movement.Physics;
import dev.stile.bench.movement.Shape;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A4. Only the movement can give it away: the rest is as {@link Insider} does it. */
final class GeneratedTracks implements Attackers {
  private static final int TRIES = 100;

  @Override
  public String id() {
    return "A4";
  }

  @Override
  public String about() {
    return "formulas for the drag; everything else as A2b";
  }

  @Override
  public List<Attack> attacks() {
    return List.of(
        attack("easing on a line", only(Shape.LINE, Law.EASE)),
        attack("minimum jerk on an arc", only(Shape.ARC, Law.MINIMUM_JERK)),
        attack("the loop of slider scripts (get_track)", Physics.SLIDER_LOOP),
        attack("wind and gravity (WindMouse)", Physics.WIND));
  }

  private static Attack attack(String name, Family hand) {
    return new HttpAttack(name, Client.AS_BROWSER, Insider.with(hand), TRIES);
  }

  /** Movements of one shape and one law. */
  static Composed only(Shape shape, Law law) {
    Set<Shape> otherShapes = EnumSet.complementOf(EnumSet.of(shape));
    Set<Law> otherLaws = EnumSet.complementOf(EnumSet.of(law));
    return new Composed(otherShapes, otherLaws);
  }
}
