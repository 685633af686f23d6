package dev.stile.trajectory;

import static dev.stile.trajectory.Feature.EFFICIENCY;
import static dev.stile.trajectory.Feature.EVEN_SPEED;
import static dev.stile.trajectory.Feature.MINIMUM_JERK;
import static dev.stile.trajectory.Feature.PAUSES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  @Test
  void aStraightLineAtEvenSpeedIsOne() {
    Features line = Features.of(Tracks.line()).orElseThrow();
    assertThat(line.get(EFFICIENCY)).isCloseTo(1, within(0.01));
    assertThat(line.get(EVEN_SPEED)).isLessThan(0.01);
  }

  @Test
  void aMinimumJerkMovementIsOne() {
    Track track =
        Tracks.every(
            8,
            800,
            t -> 400 * Math.pow(t / 800, 3) * (10 - 15 * t / 800 + 6 * Math.pow(t / 800, 2)),
            t -> 0);
    assertThat(Features.of(track).orElseThrow().get(MINIMUM_JERK)).isLessThan(0.02);
  }

  @Test
  void neitherPlaceNorStartNorEventsWithoutMovementMatter() {
    Track track = Tracks.wandering(1);
    Track elsewhere =
        Tracks.every(
            16, 960, t -> 700 + track.x(index(t, track)), t -> 300 + track.y(index(t, track)));
    Features here = Features.of(track).orElseThrow();
    Features there = Features.of(elsewhere).orElseThrow();
    for (Feature feature : Feature.values()) {
      assertThat(there.get(feature)).as(feature.name()).isCloseTo(here.get(feature), within(0.1));
    }
  }

  /** The last place is told on and on after the movement has ended. */
  private static int index(double timeMs, Track track) {
    return Math.min(track.size() - 1, (int) (timeMs / 16));
  }

  @Test
  void aFasterRecorderTellsTheSame() {
    Track slow = Tracks.every(1000.0 / 60, 900, t -> t / 2, t -> 40 * Math.sin(t / 200));
    Track fast = Tracks.every(1000.0 / 480, 900, t -> t / 2, t -> 40 * Math.sin(t / 200));
    Features one = Features.of(slow).orElseThrow();
    Features other = Features.of(fast).orElseThrow();
    assertThat(one.get(Feature.TREMOR_ASIDE))
        .isCloseTo(other.get(Feature.TREMOR_ASIDE), within(0.05));
    assertThat(one.get(Feature.INTERVAL)).isEqualTo(other.get(Feature.INTERVAL));
  }

  @Test
  void aRestIsAPauseHoweverItIsTold() {
    Track resting = Tracks.every(16, 1600, t -> Math.min(t, 800) + Math.max(0, t - 1200), t -> 0);
    assertThat(Features.of(resting).orElseThrow().get(PAUSES)).isEqualTo(1);
  }

  @Test
  void whatHardlyMovedHasNone() {
    assertThat(Features.of(Tracks.every(16, 500, t -> 3, t -> 4))).isEmpty();
    assertThat(Features.of(Track.of(new double[0], new double[0], new double[0]))).isEmpty();
    assertThat(Features.of(Tracks.every(16, 500, t -> t / 100, t -> 0))).isEmpty();
  }

  @Test
  void everyTrackHasFiniteFeatures() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 3000; i++) {
      Track track = wild(random);
      Features.of(track)
          .ifPresent(features ->
              assertThat(Arrays.stream(Feature.values()).map(features::get))
                  .allMatch(Double::isFinite));
    }
  }

  private static Track wild(SplittableRandom random) {
    int size = random.nextInt(0, 60);
    double[] scales = {0.1, 1, 100, 1e6};
    double scale = scales[random.nextInt(4)];
    double step = new double[] {0, 1, 17, 1e4, 1e9}[random.nextInt(5)];
    double[] times = new double[size];
    double[] xs = new double[size];
    double[] ys = new double[size];
    for (int i = 0; i < size; i++) {
      times[i] = i * step * random.nextDouble();
      xs[i] = random.nextInt(3) == 0 && i > 0 ? xs[i - 1] : random.nextDouble(-scale, scale);
      ys[i] = random.nextBoolean() ? 0 : random.nextDouble(-scale, scale);
    }
    return Track.of(times, xs, ys);
  }
}
