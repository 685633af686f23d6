package dev.stile.store.events;

import static java.util.stream.Collectors.joining;

import dev.stile.report.Event;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes events to files of JSON lines, one an event: {@code events-2026-03-01-00001.jsonl}. A new
 * file begins with each UTC day and when one is full; old files are deleted. Others may read, move
 * or compress them meanwhile. Not thread-safe, see {@link EventQueue}.
 */
public final class EventLines implements EventQueue.Writer {
  private static final Pattern NAME =
      Pattern.compile("events-(\\d{4}-\\d{2}-\\d{2})-(\\d{5})\\.jsonl");

  /** Most files at a time: with those that others keep, the disk is theirs to watch. */
  private static final int MOST_FILES = 64;

  private static final long FULL_BYTES = 64L << 20;

  private final Path folder;
  private final InstantSource clock;
  private final Duration age;
  private final int mostFiles;
  private final long fullBytes;
  private LocalDate day = LocalDate.MIN;
  private int number;

  /**
   * @param folder is made if need be
   * @param age files of the days before that are deleted
   * @throws IOException when the folder can't be made
   */
  public EventLines(Path folder, InstantSource clock, Duration age) throws IOException {
    this(folder, clock, age, MOST_FILES, FULL_BYTES);
  }

  EventLines(Path folder, InstantSource clock, Duration age, int mostFiles, long fullBytes)
      throws IOException {
    this.folder = Files.createDirectories(folder);
    this.clock = clock;
    this.age = age;
    this.mostFiles = mostFiles;
    this.fullBytes = fullBytes;
  }

  @Override
  public void write(List<Event> events) throws IOException {
    LocalDate today = day(clock.instant());
    if (!today.equals(day)) {
      day = today;
      number = lastNumber();
      tidy();
    }
    if (events.isEmpty()) {
      return;
    }
    if (Files.exists(current()) && Files.size(current()) >= fullBytes) {
      number++;
      tidy();
    }
    String lines = events.stream().map(EventJson::write).collect(joining("\n", "", "\n"));
    append(StandardCharsets.UTF_8.encode(lines));
  }

  private void append(ByteBuffer lines) throws IOException {
    try (FileChannel file =
        FileChannel.open(current(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long end = file.size();
      try {
        file.position(end);
        while (lines.hasRemaining()) {
          file.write(lines);
        }
      } catch (IOException e) {
        // A full disk: half a line would spoil the next one.
        file.truncate(end);
        throw e;
      }
    }
  }

  private Path current() {
    return folder.resolve(
        "events-" + day + "-" + String.format(Locale.ROOT, "%05d", number) + ".jsonl");
  }

  /** A restart goes on with the last file of the day. */
  private int lastNumber() throws IOException {
    return files()
        .map(EventLines::name)
        .filter(name -> name.group(1).equals(day.toString()))
        .mapToInt(name -> Integer.parseInt(name.group(2)))
        .max()
        .orElse(1);
  }

  /** Deletes what is too old, and makes room for the file that is written next. */
  private void tidy() throws IOException {
    String oldest = day(clock.instant().minus(age)).toString();
    List<Path> files = files().sorted().toList();
    for (int i = 0; i < files.size(); i++) {
      boolean isOver = name(files.get(i)).group(1).compareTo(oldest) < 0;
      if (isOver || i <= files.size() - mostFiles) {
        Files.deleteIfExists(files.get(i));
      }
    }
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> name(file).matches()).toList().stream();
    }
  }

  private static Matcher name(Path file) {
    Matcher name = NAME.matcher(file.getFileName().toString());
    boolean _ = name.matches();
    return name;
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  @Override
  public void close() {
    // Each batch has closed its file.
  }
}
