package dev.stile.app.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.TestClock;
import dev.stile.assessment.Behaviour;
import dev.stile.assessment.ReplayCheck;
import dev.stile.store.memory.MemoryReplays;
import dev.stile.trajectory.Track;
import dev.stile.trajectory.Tracks;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssessTracksTest {
  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final AssessTracks tracks =
      new AssessTracks(
          Behaviour.ofThisBuild(),
          new ReplayCheck(new MemoryReplays(2, 100), new TestClock(Instant.EPOCH)));

  private List<String> assess(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("t.jsonl"), String.join("\n", lines));
    tracks.assess(file, new PrintWriter(out, true));
    return out.toString().lines().toList();
  }

  private static String line(String kind, Track track) {
    return IntStream.range(0, track.size())
        .mapToObj(i -> "[" + track.timeMs(i) + "," + track.x(i) + "," + track.y(i) + "]")
        .collect(
            Collectors.joining(",", "{\"user\":\"u\",\"kind\":\"" + kind + "\",\"pts\":[", "]}"));
  }

  @Test
  void eachLineIsAnsweredWithScoreVerdictsAndReasons() throws IOException {
    assertThat(assess(line("PC", Tracks.line())).getFirst())
        .matches(
            "\\{\"line\":1,\"score\":0\\.9\\d+,\"basic\":\"step_up\",\"attackAndDefence\":\"\\w+\","
                + "\"reasons\":\\[\\{\"code\":\"[A-Z_]+\",\"sentence\":\"[^\"]+\"}.*]}");
  }

  @Test
  void freeAndSliderDragsAreJudgedAlike() throws IOException {
    List<String> answers = assess(line("DD", Tracks.line()), line("SL", Tracks.line()));
    assertThat(answers.get(0).replace("\"line\":1", "\"line\":2")).isEqualTo(answers.get(1));
  }

  @Test
  void theSecondOfTwoThatAreAlikeIsRefused() throws IOException {
    String passing = "{\"kind\":\"PC\",\"pts\":" + points() + "}";
    List<String> answers = assess(passing, passing);
    assertThat(answers.get(0)).contains("\"basic\":\"pass\"");
    assertThat(answers.get(1)).contains("\"basic\":\"refuse\"", "EXACT_REPLAY");
  }

  /** Unlike anything, so that nothing is found in it: shorter than any shape that could be told. */
  private static String points() {
    return IntStream.range(0, 9)
        .mapToObj(i -> "[" + i * 9 + "," + i * i + "," + (i == 4 ? 7 : i) + "]")
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void aBrokenLineIsSaidToBeAndTheNextOneRead() throws IOException {
    List<String> answers =
        assess(
            "",
            "{}",
            "[1]",
            "{\"kind\":\"XX\",\"pts\":[[0,0,0],[1,1,1]]}",
            "{\"kind\":\"PC\",\"pts\":[[0,0,0]]}",
            "{\"kind\":\"PC\",\"pts\":[[0,0,0],[1,1]]}",
            "{\"kind\":\"PC\",\"pts\":[[0,0,0],[1,1,1e9]]}",
            "{\"kind\":\"PC\",\"pts\":[[0,0,0],[1,1,\"1\"]]}",
            "{\"kind\":\"PC\",\"pts\":[[5,0,0],[1,1,1]]}",
            "{\"kind\":\"PC\",\"kind\":\"PC\",\"pts\":[[0,0,0],[1,1,1]]}",
            "{\"kind\":\"PC\",\"pts\":" + "[".repeat(5000),
            " ".repeat(TrackLine.LONGEST + 1),
            line("PC", Tracks.line()));
    assertThat(answers).hasSize(13);
    assertThat(answers.subList(0, 12)).allMatch(answer -> answer.contains("\"error\":"));
    assertThat(answers.get(12)).contains("\"line\":13,\"score\"");
  }

  @Test
  void packedFilesAreReadToo() throws IOException {
    Path file = folder.resolve("t.gz");
    try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(file))) {
      packed.write(line("PC", Tracks.line()).getBytes(StandardCharsets.UTF_8));
    }
    assertThat(tracks.assess(file, new PrintWriter(out, true))).isZero();
    assertThat(out.toString()).contains("\"score\"");
  }
}
