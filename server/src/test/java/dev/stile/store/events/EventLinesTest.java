package dev.stile.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.TestClock;
import dev.stile.report.Event;
import dev.stile.report.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLinesTest {
  private static final Instant NOW = Instant.parse("2026-03-01T23:00:00Z");
  private static final Event EVENT = Events.failed(NOW, "a");

  @TempDir private Path folder;

  private final TestClock clock = new TestClock(NOW);

  private EventLines lines(int mostFiles, long fullBytes) throws IOException {
    return new EventLines(
        folder.resolve("lines"), clock, Duration.ofDays(30), mostFiles, fullBytes);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("lines"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void eachEventIsALineThatReadsBack() throws IOException {
    lines(9, 1 << 20).write(List.of(EVENT, Events.redeemed(NOW, "b")));
    Path file = folder.resolve("lines/events-2026-03-01-00001.jsonl");
    assertThat(Files.readAllLines(file))
        .extracting(EventJson::read)
        .containsExactly(EVENT, Events.redeemed(NOW, "b"));
  }

  @Test
  void aFieldOfANewerVersionIsPassedOver() {
    String newer = EventJson.write(EVENT).replace("{\"kind\"", "{\"colour\":1,\"kind\"");
    assertThat(EventJson.read(newer)).isEqualTo(EVENT);
  }

  @Test
  void aNewFileBeginsWithTheDayAndWhenOneIsFull() throws IOException {
    EventLines lines = lines(9, 100);
    lines.write(List.of(EVENT));
    lines.write(List.of(EVENT));
    clock.advance(Duration.ofHours(1));
    lines.write(List.of(EVENT));
    assertThat(names())
        .containsExactly(
            "events-2026-03-01-00001.jsonl",
            "events-2026-03-01-00002.jsonl",
            "events-2026-03-02-00001.jsonl");
  }

  @Test
  void aRestartGoesOnWithTheFileOfTheDay() throws IOException {
    lines(9, 100).write(List.of(EVENT));
    lines(9, 1 << 20).write(List.of(EVENT));
    assertThat(names()).containsExactly("events-2026-03-01-00001.jsonl");
    lines(9, 100).write(List.of(EVENT));
    lines(9, 100).write(List.of(EVENT));
    assertThat(names()).hasSize(3);
  }

  @Test
  void oldFilesAreDeletedAndThoseOfOthersAreLeftAlone() throws IOException {
    EventLines lines = lines(9, 1 << 20);
    lines.write(List.of(EVENT));
    Files.writeString(folder.resolve("lines/notes.txt"), "mine");
    clock.advance(Duration.ofDays(30));
    lines.write(List.of());
    assertThat(names()).hasSize(2);
    clock.advance(Duration.ofDays(1));
    lines.write(List.of());
    assertThat(names()).containsExactly("notes.txt");
  }

  @Test
  void neverMoreFilesThanAllowed() throws IOException {
    EventLines lines = lines(3, 1);
    for (int i = 0; i < 7; i++) {
      lines.write(List.of(EVENT));
    }
    assertThat(names())
        .containsExactly(
            "events-2026-03-01-00005.jsonl",
            "events-2026-03-01-00006.jsonl",
            "events-2026-03-01-00007.jsonl");
  }
}
