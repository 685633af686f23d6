package dev.stile.bench.movement;

import dev.stile.trajectory.Track;
import java.util.List;
import java.util.random.RandomGenerator;

/** Movement made out of recorded people: what a learned generator, or a thief, would send. */
public final class Borrowed implements Family {
  private final Manner manner;
  private final List<Track> people;

  /** The recorded movement to borrow from; it must be of the people that the model learns from. */
  public Borrowed(Manner manner, List<Track> people) {
    this.manner = manner;
    this.people = List.copyOf(people);
  }

  /** How it is borrowed. */
  public enum Manner {
    /** A noise on every place. */
    JITTERED,
    /** The mean of two, at the same share of the time. */
    BLENDED,
    /** A few places of one, and a smooth line through them. */
    SPLINED,
    /** The line of one at a formula's speed. */
    RETIMED,
    /** The speed of one along a formula's line. */
    REDRAWN,
    /** The steps of one, shuffled over short distances. */
    SHUFFLED,
    /** The means of short stretches: the output of a model that was trained on the square error. */
    SMOOTHED
  }

  @Override
  public Track draw(Aim aim, RandomGenerator random) {
    Way way = Way.of(any(random), 96);
    double lasts = way.lastsMs() * random.nextDouble(0.85, 1.2);
    double[] times = Beat.draw(Math.max(60, lasts), random);
    double end = times[times.length - 1];
    Shape.Curve line = shape(way, random);
    Law.Run run = law(random);
    double noise = manner == Manner.JITTERED ? random.nextDouble(0.8, 3) : 0;
    double[] along = new double[times.length];
    double[] aside = new double[times.length];
    for (int i = 0; i < times.length; i++) {
      double[] place = line.at(run.at(times[i] / end));
      along[i] = place[0] * aim.length() + random.nextGaussian() * noise;
      aside[i] = place[1] * aim.length() + random.nextGaussian() * noise;
    }
    if (manner == Manner.SHUFFLED) {
      shuffle(along, aside, random);
    }
    Draft draft = new Draft();
    for (int i = 0; i < times.length; i++) {
      draft.add(times[i], aim.x(along[i], aside[i]), aim.y(along[i], aside[i]));
    }
    return draft.toTrack();
  }

  private Track any(RandomGenerator random) {
    return Composed.any(people, random);
  }

  private Shape.Curve shape(Way way, RandomGenerator random) {
    return switch (manner) {
      case JITTERED, SHUFFLED -> way::at;
      case RETIMED -> share -> way.at(way.timeOf(share));
      case BLENDED -> {
        Way other = Way.of(any(random), 96);
        double part = random.nextDouble(0.3, 0.7);
        yield s -> mixed(way.at(s), other.at(s), part);
      }
      case SPLINED -> way.through(random.nextInt(5, 10));
      case SMOOTHED -> way.smooth(random.nextInt(3, 9));
      case REDRAWN -> {
        Shape.Curve curve = Composed.any(List.of(Shape.values()), random).draw(random);
        yield s -> curve.at(way.wayAt(s));
      }
    };
  }

  private Law.Run law(RandomGenerator random) {
    return manner == Manner.RETIMED
        ? Composed.any(List.of(Law.values()), random).draw(random)
        : s -> s;
  }

  private static double[] mixed(double[] one, double[] other, double part) {
    return new double[] {
      one[0] * part + other[0] * (1 - part), one[1] * part + other[1] * (1 - part)
    };
  }

  private static void shuffle(double[] along, double[] aside, RandomGenerator random) {
    int reach = random.nextInt(2, 6);
    double[] a = along.clone();
    double[] b = aside.clone();
    int size = along.length;
    int[] order = new int[size];
    for (int i = 1; i < size; i++) {
      order[i] = i;
    }
    for (int i = 1; i < size; i++) {
      int other = Math.min(size - 1, i + random.nextInt(reach));
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    for (int i = 1; i < size; i++) {
      along[i] = along[i - 1] + a[order[i]] - a[order[i] - 1];
      aside[i] = aside[i - 1] + b[order[i]] - b[order[i] - 1];
    }
  }
}
