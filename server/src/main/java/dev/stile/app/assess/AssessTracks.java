package dev.stile.app.assess;

import dev.stile.assessment.Behaviour;
import dev.stile.assessment.BehaviourAssessment;
import dev.stile.assessment.MovementReason;
import dev.stile.assessment.ReplayCheck;
import dev.stile.assessment.ReplayMemory.Origin;
import dev.stile.assessment.ReplayMemory.Shelf;
import dev.stile.assessment.Suspicion.Advice;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assesses files of tracks as attempts that come one after the other: what passes is remembered, so
 * that a replay further down is known.
 */
public final class AssessTracks {
  private final Behaviour behaviour;
  private final ReplayCheck replays;

  public AssessTracks(Behaviour behaviour, ReplayCheck replays) {
    this.behaviour = behaviour;
    this.replays = replays;
  }

  /**
   * Prints one JSON line for each line of the file.
   *
   * @return how many lines were broken
   * @throws IOException if the file can't be read
   */
  public long assess(Path path, PrintWriter out) throws IOException {
    long broken = 0;
    try (TrackFile file = TrackFile.open(path)) {
      long number = 0;
      for (@Nullable String line = file.next(); line != null; line = file.next()) {
        number++;
        switch (TrackLine.of(line)) {
          case TrackLine.Broken fault -> {
            broken++;
            out.println("{\"line\":" + number + ",\"error\":\"" + fault.fault() + "\"}");
          }
          case TrackLine.Sound sound -> out.println(text(number, assess(sound, number)));
        }
      }
    }
    out.flush();
    return broken;
  }

  /** Who moved is not in the file: each line is somebody else. */
  private BehaviourAssessment assess(TrackLine.Sound line, long number) {
    Shelf shelf = new Shelf("", line.kind().name());
    BehaviourAssessment own = behaviour.assess(line.kind(), line.track());
    BehaviourAssessment found = replays.assess(own, shelf, line.track());
    if (found.suspicion().basic() == Advice.PASS) {
      replays.remember(shelf, new Origin(number, number), line.track());
    }
    return found;
  }

  /** Nothing in it needs escaping: codes and sentences are our own. */
  private static String text(long number, BehaviourAssessment found) {
    return String.format(
        Locale.ROOT,
        "{\"line\":%d,\"score\":%.6f,\"basic\":\"%s\",\"attackAndDefence\":\"%s\",\"reasons\":[%s]}",
        number,
        found.score(),
        word(found.suspicion().basic()),
        word(found.suspicion().attackAndDefence()),
        found.reasons().stream().map(AssessTracks::text).collect(Collectors.joining(",")));
  }

  private static String text(MovementReason reason) {
    return "{\"code\":\"" + reason.name() + "\",\"sentence\":\"" + reason.sentence() + "\"}";
  }

  private static String word(Advice advice) {
    return advice.name().toLowerCase(Locale.ROOT);
  }
}
