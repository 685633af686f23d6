package dev.stile.bench.movement;

import dev.stile.trajectory.Track;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** A line, a law of speed and a noise, each drawn for itself: most generators are one of these. */
public final class Composed implements Family {
  private final List<Shape> shapes;
  private final List<Law> laws;

  /** Leaves out what is kin to a family that a model is tried on. */
  public Composed(Set<Shape> withoutShapes, Set<Law> withoutLaws) {
    Set<Shape> shapesLeft = EnumSet.allOf(Shape.class);
    shapesLeft.removeAll(withoutShapes);
    Set<Law> lawsLeft = EnumSet.allOf(Law.class);
    lawsLeft.removeAll(withoutLaws);
    this.shapes = List.copyOf(shapesLeft);
    this.laws = List.copyOf(lawsLeft);
  }

  @Override
  public Track draw(Aim aim, RandomGenerator random) {
    Shape.Curve curve = any(shapes, random).draw(random);
    Law.Run run = any(laws, random).draw(random);
    double[] times = Beat.draw(Beat.lasts(aim, random), random);
    int size = times.length;
    double[] along = new double[size];
    double[] aside = new double[size];
    double[] speed = new double[size];
    for (int i = 0; i < size; i++) {
      double[] place = curve.at(run.at(times[i] / times[size - 1]));
      along[i] = place[0] * aim.length();
      aside[i] = place[1] * aim.length();
      speed[i] = i == 0 ? 0 : Math.hypot(along[i] - along[i - 1], aside[i] - aside[i - 1]);
    }
    Noise noise = any(List.of(Noise.values()), random);
    boolean isOnlyAside = random.nextInt(3) == 0;
    double[] noiseAside = noise.draw(times, speed, random);
    double[] noiseAlong = isOnlyAside ? new double[size] : noise.draw(times, speed, random);
    boolean isExactAtEnds = random.nextBoolean();
    Draft draft = new Draft();
    for (int i = 0; i < size; i++) {
      double fade = isExactAtEnds ? Math.min(1, 0.34 * Math.min(i, size - 1 - i)) : 1;
      double a = along[i] + noiseAlong[i] * fade;
      double b = aside[i] + noiseAside[i] * fade;
      draft.add(times[i], aim.x(a, b), aim.y(a, b));
    }
    return draft.toTrack();
  }

  static <T> T any(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
