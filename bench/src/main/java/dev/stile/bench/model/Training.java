package dev.stile.bench.model;

import dev.stile.assessment.model.ModelText;
import dev.stile.assessment.model.MovementModel;
import dev.stile.bench.movement.Recorder;
import dev.stile.trajectory.Feature;
import dev.stile.trajectory.Features;
import dev.stile.trajectory.Track;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Grows a model and freezes its thresholds on people that it did not learn from. */
final class Training {
  private static final long SEED = 4;

  private final List<Recorded> tracks;
  private final boolean isDrag;

  /** Of one kind of input: drags, or moves. */
  Training(List<Recorded> tracks, boolean isDrag) {
    this.tracks = tracks.stream().filter(track -> track.isDrag() == isDrag).toList();
    this.isDrag = isDrag;
  }

  /** The file of a model that never saw the kin of a family. */
  String grow(Optional<Kin> without) {
    List<Feature> features =
        Arrays.stream(Feature.values()).filter(f -> !isDrag || !f.isOfLength()).toList();
    List<String> trees = Boosting.grow(Material.of(tracks, isDrag, without, SEED), features, SEED);
    String even = "1 1 1";
    MovementModel draft = read(file(features, even, even, trees));
    return file(features, thresholds(draft, false), thresholds(draft, true), trees);
  }

  static MovementModel read(String file) {
    try {
      return ModelText.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String file(
      List<Feature> features, String fine, String coarse, List<String> trees) {
    String names = features.stream().map(Feature::name).collect(Collectors.joining(" "));
    String text =
        Stream.concat(
                Stream.of(
                    ModelText.VERSION, "features " + names, "fine " + fine, "coarse " + coarse),
                trees.stream().map(tree -> "tree " + tree))
            .collect(Collectors.joining("\n", "", "\n"));
    return text + ModelText.sum(text) + "\n";
  }

  /** The score that holds on the worst of the recorders, so that a new one has some room. */
  private String thresholds(MovementModel draft, boolean isCoarse) {
    List<double[]> scores =
        recordings(Split.CALIBRATION, isCoarse).values().stream()
            .map(tracks -> scores(draft, tracks))
            .toList();
    return Stream.of(0.99, 0.97, 0.999)
        .mapToDouble(share ->
            scores.stream()
                .mapToDouble(row -> row[(int) (share * (row.length - 1))])
                .max()
                .orElseThrow())
        .mapToObj(score -> String.format(Locale.ROOT, "%.6f", score))
        .collect(Collectors.joining(" "));
  }

  private static double[] scores(MovementModel draft, List<Track> tracks) {
    return tracks.stream()
        .flatMap(track -> Features.of(track).stream())
        .mapToDouble(features -> draft.trees().score(features))
        .sorted()
        .toArray();
  }

  /** People's tracks as their own recorder told them, and as others of its kind would have. */
  Map<String, List<Track>> recordings(Split split, boolean isCoarse) {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    List<Track> people = split.people(tracks).stream().map(Recorded::track).toList();
    Map<String, List<Track>> recordings = new LinkedHashMap<>();
    if (!isCoarse) {
      recordings.put("as recorded", people);
    }
    for (Recorder recorder : Recorder.values()) {
      if (recorder.isCoarse() == isCoarse) {
        recordings.put(
            recorder.name(), people.stream().map(track -> recorder.record(track, random)).toList());
      }
    }
    return recordings;
  }
}
