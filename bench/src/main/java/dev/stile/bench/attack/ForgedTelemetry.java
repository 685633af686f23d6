package dev.stile.bench.attack;

import dev.stile.bench.movement.Aim;
import dev.stile.bench.movement.Physics;
import dev.stile.trajectory.Track;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * A2. It has seen the requests of a browser and writes such by itself: every field is there and of
 * the right kind. How the widget covers an attempt it has not looked up.
 */
final class ForgedTelemetry implements Attackers {
  private static final int TRIES = 1000;
  private static final int BEGIN_MS = 500;

  /** One for all, as somebody has recorded it once. */
  private static final Track CONSTANT =
      Physics.STROKES.draw(new Aim(140, 2, 700), new SplittableRandom(2));

  @Override
  public String id() {
    return "A2";
  }

  @Override
  public String about() {
    return "an HTTP client with forged telemetry, all fields of the right kind";
  }

  @Override
  public List<Attack> attacks() {
    return List.of(
        new HttpAttack(
            "constant signals and drag",
            Client.AS_BROWSER,
            (posed, _) -> Forged.of(posed, constant(posed), Signals.COPIED),
            TRIES),
        new HttpAttack(
            "random signals",
            Client.AS_BROWSER,
            (posed, random) -> Forged.of(posed, generated(posed, random), Signals.random(random)),
            TRIES),
        new HttpAttack(
            "a browser's signals, an old reply, a generated drag",
            Client.AS_BROWSER,
            (posed, random) ->
                WidgetReply.of("of-another-challenge")
                    .cover(Forged.of(posed, generated(posed, random), Signals.COPIED)),
            TRIES));
  }

  private static Drag constant(Posed posed) {
    return posed.isClick() ? Drag.toClick(CONSTANT) : Drag.of(CONSTANT, posed.answerPx(), BEGIN_MS);
  }

  private static Drag generated(Posed posed, RandomGenerator random) {
    return Drag.generated(Physics.STROKES, posed, random);
  }
}
