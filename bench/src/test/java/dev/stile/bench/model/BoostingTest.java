package dev.stile.bench.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.bench.movement.Aim;
import dev.stile.bench.movement.Composed;
import dev.stile.bench.movement.Physics;
import dev.stile.bench.movement.Recorder;
import dev.stile.trajectory.Feature;
import dev.stile.trajectory.Features;
import dev.stile.trajectory.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoostingTest {
  private static final Aim AIM = new Aim(400, 120, 700);

  private static List<Example> examples() {
    SplittableRandom random = new SplittableRandom(1);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      Track wind = Recorder.SCREEN.record(Physics.WIND.draw(AIM, random), random);
      Track other = new Composed(Set.of(), Set.of()).draw(AIM, random);
      Features.of(wind).ifPresent(f -> examples.add(new Example(f, true, 1)));
      Features.of(other).ifPresent(f -> examples.add(new Example(f, false, 1)));
    }
    return examples;
  }

  @Test
  void theSameExamplesAndSeedGrowTheSameTreesAndTheyTellTheClassesApart() {
    List<Feature> features = List.of(Feature.values());
    List<String> trees = Boosting.grow(examples(), features, 5);
    assertThat(Boosting.grow(examples(), features, 5)).isEqualTo(trees);
    assertThat(trees).hasSize(200).allMatch(tree -> tree.split(" ").length <= 29);
  }

  @Test
  void equalScoresAreNoMoreThanChance() {
    assertThat(Auc.of(new double[] {1, 1}, new double[] {1})).isEqualTo(0.5);
    assertThat(Auc.of(new double[] {0, 1}, new double[] {2, 2})).isEqualTo(1);
  }

  @Test
  void everyRecorderTellsEveryOwnMovement() {
    SplittableRandom random = new SplittableRandom(2);
    for (Recorder recorder : Recorder.values()) {
      for (int i = 0; i < 50; i++) {
        Track track = new Composed(Set.of(), Set.of()).draw(AIM, random);
        Track told = recorder.record(track, random);
        assertThat(told.lastsMs()).isBetween(track.lastsMs() - 20, track.lastsMs() + 20);
      }
    }
  }
}
