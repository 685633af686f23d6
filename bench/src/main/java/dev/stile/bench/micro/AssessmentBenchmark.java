package dev.stile.bench.micro;

import dev.stile.assessment.Behaviour;
import dev.stile.assessment.BehaviourAssessment;
import dev.stile.assessment.MovementKind;
import dev.stile.trajectory.Track;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The whole assessment of a movement of 100 points: clock, features, trees and reasons. */
@State(Scope.Thread)
public class AssessmentBenchmark {
  private static final int POINTS = 100;
  private static final double INTERVAL_MS = 1000.0 / 60;

  private final Behaviour behaviour = Behaviour.ofThisBuild();
  private final Track track = track();

  private static Track track() {
    SplittableRandom random = new SplittableRandom(1);
    double[] times = new double[POINTS];
    double[] xs = new double[POINTS];
    double[] ys = new double[POINTS];
    for (int i = 0; i < POINTS; i++) {
      times[i] = i * INTERVAL_MS;
      xs[i] = Math.rint(600 * (1 - Math.exp(-i / 25.0)) + random.nextGaussian());
      ys[i] = Math.rint(60 * Math.sin(i / 20.0) + random.nextGaussian());
    }
    return Track.of(times, xs, ys);
  }

  @Benchmark
  public BehaviourAssessment assess() {
    return behaviour.assess(MovementKind.MOVE, track);
  }
}
