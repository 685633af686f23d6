package dev.stile.bench.model;

import dev.stile.bench.movement.Law;
import dev.stile.bench.movement.Physics;
import dev.stile.bench.movement.Shape;
import java.util.List;
import java.util.Set;

/**
 * What must be left out of the training besides a family itself for it to be new: the other
 * packages on the same idea, and the part of our own generators that is kin to it.
 *
 * @param families packages by the name of their family
 * @param shapes lines of our own generators
 * @param laws likewise of speed
 * @param physics likewise
 */
record Kin(Set<String> families, Set<Shape> shapes, Set<Law> laws, Set<Physics> physics) {
  /** Each idea of the packages in the folder. */
  static final List<Kin> ALL =
      List.of(
          new Kin(Set.of("becaptcha-function"), Set.of(Shape.POWER), Set.of(), Set.of()),
          new Kin(Set.of("easing-jitter"), Set.of(), Set.of(Law.EASE, Law.EASE_BACK), Set.of()),
          new Kin(
              Set.of("ghost-cursor", "ghost-cursor-playwright"),
              Set.of(Shape.CUBIC, Shape.QUADRATIC),
              Set.of(),
              Set.of()),
          new Kin(Set.of("linear-steps"), Set.of(Shape.LINE), Set.of(Law.EVEN), Set.of()),
          new Kin(
              Set.of("minimum-jerk"),
              Set.of(),
              Set.of(Law.MINIMUM_JERK, Law.SUBMOVEMENTS, Law.LOPSIDED),
              Set.of()),
          new Kin(Set.of("pyclick"), Set.of(Shape.KNOTS), Set.of(), Set.of()),
          new Kin(
              Set.of("slider-get_track"), Set.of(), Set.of(Law.BRAKE), Set.of(Physics.SLIDER_LOOP)),
          new Kin(Set.of("windmouse-npm"), Set.of(), Set.of(), Set.of(Physics.WIND)));
}
