package dev.stile.bench.model;

import dev.stile.assessment.BehaviourAssessment;
import dev.stile.assessment.ReplayCheck;
import dev.stile.assessment.ReplayMemory.Origin;
import dev.stile.assessment.ReplayMemory.Shelf;
import dev.stile.assessment.Suspicion;
import dev.stile.bench.movement.Borrowed;
import dev.stile.store.memory.MemoryReplays;
import dev.stile.trajectory.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** How many replays a memory knows again, and how many people it takes for replays. */
final class ReplayFigures {
  private static final Shelf SHELF = new Shelf("scene", "mouse");
  private static final BehaviourAssessment CLEAN =
      new BehaviourAssessment(0, Suspicion.NONE, List.of());
  private static final int TRIES = 2000;

  /** Replays are of people's own movements, which are stored first. */
  private static final int REAL = 9000;

  private static final double SHORTEST_STAND_IN_PX = 60;

  private final List<Track> known;
  private final List<Track> fresh;
  private final SplittableRandom random = new SplittableRandom(3);

  ReplayFigures(List<Recorded> tracks) {
    List<Recorded> people = tracks.stream().filter(t -> !t.isProgram() && !t.isDrag()).toList();
    this.fresh = Split.TRIAL.people(people).stream().map(Recorded::track).toList();
    this.known =
        people.stream()
            .filter(track -> Split.of(track.source()) != Split.TRIAL)
            .map(Recorded::track)
            .toList();
  }

  String toMarkdown() {
    StringBuilder out = new StringBuilder();
    out.append(
        "| stored | new people taken for replays | exact | scaled | scaled, turned, slower |");
    out.append(
        " time warped by 10 % | by 30 % | 1 px of noise |\n|---|---|---|---|---|---|---|---|\n");
    for (int size : new int[] {500, 10_000, 100_000}) {
      out.append(row(size));
    }
    return out.toString();
  }

  private String row(int size) {
    ReplayCheck check = new ReplayCheck(new MemoryReplays(1, size), () -> Instant.EPOCH);
    List<Track> stored = new ArrayList<>();
    int count = 0;
    for (Iterator<Track> tracks = stream().iterator(); count < size; ) {
      Track track = tracks.next();
      if (check.remember(SHELF, origin(count), track)) {
        count++;
        stored.add(track);
      }
    }
    long alarms = fresh.stream().filter(track -> isKnown(check, track)).count();
    StringBuilder row =
        new StringBuilder("| " + stored.size() + " | " + new Share(alarms, fresh.size()));
    for (Replay replay : Replay.values()) {
      long found = 0;
      for (int i = 0; i < TRIES; i++) {
        Track original = stored.get(random.nextInt(Math.min(REAL, stored.size())));
        found += isKnown(check, replay.of(original, random)) ? 1 : 0;
      }
      row.append(" | ").append(new Share(found, TRIES));
    }
    return row.append(" |\n").toString();
  }

  /** People's movements in any order; when they run out, the means of two stand in. */
  private Stream<Track> stream() {
    List<Track> real = new ArrayList<>(known);
    Collections.shuffle(real, random);
    Borrowed blended = new Borrowed(Borrowed.Manner.BLENDED, known);
    Stream<Track> standIns =
        Stream.generate(() -> real.get(random.nextInt(real.size())))
            .filter(track -> Replay.way(track) > SHORTEST_STAND_IN_PX)
            .map(track -> blended.draw(Replay.aim(track), random));
    return Stream.concat(real.stream(), standIns);
  }

  private static Origin origin(int number) {
    return new Origin(number, number);
  }

  private static boolean isKnown(ReplayCheck check, Track track) {
    return check.assess(CLEAN, SHELF, track).suspicion() != Suspicion.NONE;
  }
}
