package dev.stile.bench.attack;

import dev.stile.bench.attack.HttpAttack.Style;
import dev.stile.bench.movement.Family;
import dev.stile.bench.movement.Physics;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * A2b. Its author knows the widget by heart: it says of itself what the widget says in a person's
 * browser, does the work, covers the attempt as the widget does and moves as a good generator does.
 * No gate can tell it from a person for sure; what it costs is the figure.
 */
final class Insider implements Attackers {
  private static final int TRIES = 300;

  @Override
  public String id() {
    return "A2b";
  }

  @Override
  public String about() {
    return "an HTTP client whose author knows the widget by heart";
  }

  @Override
  public List<Attack> attacks() {
    return List.of(
        new HttpAttack("strokes, style V3", Client.AS_BROWSER, with(Physics.STROKES), TRIES),
        new HttpAttack(
            "strokes, style V2", Client.AS_BROWSER, with(Physics.STROKES), Style.V2, TRIES));
  }

  /** Everything as the widget does it, but for the hand. */
  static Forgery with(Family hand) {
    return (posed, random) -> forge(posed, hand, random);
  }

  private static Forged forge(Posed posed, Family hand, RandomGenerator random) {
    Drag drag = Drag.generated(hand, posed, random);
    return WidgetReply.of(posed.question()).cover(Forged.of(posed, drag, Signals.COPIED));
  }
}
