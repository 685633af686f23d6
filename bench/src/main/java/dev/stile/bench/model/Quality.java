package dev.stile.bench.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Measures the committed models on a folder of tracks, and writes the behaviour part of {@code
 * docs/quality.md}. With {@code --train} it grows them first. Run in the repository's root.
 */
public final class Quality {
  private static final Path DOCUMENT = Path.of("docs", "quality.md");
  private static final String BEGIN = "<!-- behaviour: written by make quality -->";
  private static final String END = "<!-- behaviour: end -->";

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
    write(part.toString());
  }

  private static void write(String part) throws IOException {
    String text = Files.readString(DOCUMENT);
    int from = text.indexOf(BEGIN) + BEGIN.length();
    int to = text.indexOf(END);
    if (to < from || !text.contains(BEGIN)) {
      throw new IOException(DOCUMENT + " has no place for the figures");
    }
    Files.writeString(
        DOCUMENT, text.substring(0, from) + "\n\n" + part + "\n" + text.substring(to));
  }
}
