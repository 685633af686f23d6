package dev.stile.bench.model;

import dev.stile.bench.report.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Measures the committed models on a folder of tracks, and writes the behaviour part of {@code
 * docs/quality.md}. With {@code --train} it grows them first. Run in the repository's root.
 */
public final class Quality {
  private static final Place PLACE =
      new Place(
          Path.of("docs", "quality.md"),
          "<!-- behaviour: written by make quality -->",
          "<!-- behaviour: end -->");

  private Quality() {}

  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    boolean isTraining = words.contains("--train");
    if (words.size() != (isTraining ? 2 : 1)) {
      System.err.println("usage: Quality FOLDER [--train]");
      System.exit(2);
    }
    List<Recorded> tracks = TrackFolder.read(Path.of(words.getFirst()));
    StringBuilder part = new StringBuilder();
    for (boolean isDrag : new boolean[] {false, true}) {
      if (isTraining) {
        ModelFiles.write(isDrag, new Training(tracks, isDrag).grow(Optional.empty()));
      }
      part.append(
              new BehaviourFigures(tracks, isDrag, Training.read(ModelFiles.read(isDrag)))
                  .toMarkdown())
          .append('\n');
    }
    part.append("### Replays of moves\n\n").append(new ReplayFigures(tracks).toMarkdown());
    System.out.println(part);
    PLACE.write(part.toString());
  }
}
