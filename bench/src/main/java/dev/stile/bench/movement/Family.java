package dev.stile.bench.movement;

import dev.stile.trajectory.Track;
import java.util.random.RandomGenerator;

/** One way of generating movement. */
public interface Family {
  /** A movement to the aim; everything else about it is chance. */
  Track draw(Aim aim, RandomGenerator random);
}
