package dev.stile.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrackTest {
  @Test
  void timeThatRunsBackwardsStandsStill() {
    Track track = Track.of(new double[] {0, 20, 10}, new double[3], new double[3]);
    assertThat(track.timeMs(2)).isEqualTo(20);
  }

  @Test
  void noTrackHoldsWhatIsNoPlaceOrTime() {
    for (double wrong : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e7}) {
      assertThatThrownBy(() -> Track.of(new double[] {0}, new double[] {wrong}, new double[] {0}))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void noTrackIsLongerThanAnyThatTheWireLetsThrough() {
    double[] many = new double[Track.MOST_POINTS + 1];
    assertThatThrownBy(() -> Track.of(many, many, many))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsHandedInMayChangeAfterwards() {
    double[] xs = {1, 2};
    Track track = Track.of(new double[] {0, 1}, xs, new double[2]);
    xs[0] = 9;
    assertThat(track.x(0)).isEqualTo(1);
  }
}
