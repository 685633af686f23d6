package dev.stile.bench.model;

import dev.stile.trajectory.Track;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder with {@code human/*.jsonl.gz} and {@code bots/*.jsonl.gz}: one track a line, as {@code
 * bin/stile assess} reads them, with a {@code user}. It stays outside of the repository.
 */
final class TrackFolder {
  private final JsonMapper json = new JsonMapper();
  private final List<Recorded> tracks = new ArrayList<>();

  private TrackFolder() {}

  static List<Recorded> read(Path folder) throws IOException {
    TrackFolder read = new TrackFolder();
    read.readAll(folder.resolve("human"), false);
    read.readAll(folder.resolve("bots"), true);
    return List.copyOf(read.tracks);
  }

  private void readAll(Path folder, boolean isProgram) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".gz")).sorted().toList()) {
        readFile(file, isProgram);
      }
    }
  }

  private void readFile(Path file, boolean isProgram) throws IOException {
    try (InputStream packed = Files.newInputStream(file);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode track = json.readTree(line);
        boolean isDrag = !track.get("kind").asString().equals("PC");
        tracks.add(
            new Recorded(
                track.get("user").asString(), isDrag, isProgram, points(track.get("pts"))));
      }
    }
  }

  private static Track points(JsonNode points) {
    int size = points.size();
    double[] times = new double[size];
    double[] xs = new double[size];
    double[] ys = new double[size];
    for (int i = 0; i < size; i++) {
      times[i] = points.get(i).get(0).asDouble();
      xs[i] = points.get(i).get(1).asDouble();
      ys[i] = points.get(i).get(2).asDouble();
    }
    return Track.of(times, xs, ys);
  }
}
