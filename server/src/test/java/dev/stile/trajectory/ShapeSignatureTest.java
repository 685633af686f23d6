package dev.stile.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeSignatureTest {
  @Test
  void aMovedScaledTurnedAndSlowerReplayKeepsItsShape() {
    Track track = Tracks.wandering(3);
    Track replay = changed(track, 1.3, 0.7, 1.5);
    assertThat(shape(replay).distance(shape(track))).isLessThan(0.001);
    assertThat(TrackHash.of(replay)).isNotEqualTo(TrackHash.of(track));
  }

  @Test
  void anotherMovementHasAnotherShape() {
    assertThat(shape(Tracks.wandering(3)).distance(shape(Tracks.wandering(4)))).isGreaterThan(0.02);
  }

  @Test
  void aCopyElsewhereAndLaterHasTheSameHash() {
    Track track = Tracks.wandering(5);
    assertThat(TrackHash.of(changed(track, 1, 0, 1))).isEqualTo(TrackHash.of(track)).isPresent();
  }

  @Test
  void fewStepsAreNobodysOwn() {
    Track few = Tracks.every(16, 80, t -> t, t -> 0);
    assertThat(TrackHash.of(few)).isEmpty();
    assertThat(ShapeSignature.of(Tracks.every(16, 400, t -> t / 20, t -> 0))).isEmpty();
  }

  private static ShapeSignature shape(Track track) {
    return ShapeSignature.of(track).orElseThrow();
  }

  private static Track changed(Track track, double scale, double angle, double slower) {
    int size = track.size();
    double[] times = new double[size];
    double[] xs = new double[size];
    double[] ys = new double[size];
    for (int i = 0; i < size; i++) {
      times[i] = 5000 + track.timeMs(i) * slower;
      xs[i] = 40 + scale * (track.x(i) * Math.cos(angle) - track.y(i) * Math.sin(angle));
      ys[i] = 90 + scale * (track.x(i) * Math.sin(angle) + track.y(i) * Math.cos(angle));
    }
    return Track.of(times, xs, ys);
  }
}
