package dev.stile.bench.model;

import dev.stile.trajectory.Track;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The control: how far lengths and directions alone tell people from programs. Where they do, at
 * more than 0.60, a figure says nothing of hands.
 */
final class Geometry {
  private Geometry() {}

  /** As many people as programs, of about the same lengths and directions. */
  record Matched(List<Track> people, List<Track> programs) {}

  static Matched matched(List<Track> people, List<Track> programs, RandomGenerator random) {
    Map<Integer, List<Track>> byCell = new HashMap<>();
    people.forEach(
        track -> byCell.computeIfAbsent(cell(track, 3), c -> new ArrayList<>()).add(track));
    List<Track> chosenPeople = new ArrayList<>();
    List<Track> chosenPrograms = new ArrayList<>();
    for (Track program : programs) {
      List<Track> alike = byCell.getOrDefault(cell(program, 3), new ArrayList<>());
      if (!alike.isEmpty()) {
        // Once each: a control would remember whoever comes twice.
        chosenPeople.add(alike.remove(random.nextInt(alike.size())));
        chosenPrograms.add(program);
      }
    }
    return new Matched(chosenPeople, chosenPrograms);
  }

  /** Learned from every other pair, tried on the rest. */
  static double control(Matched matched) {
    Map<Integer, double[]> seen = new HashMap<>();
    for (int i = 0; i < matched.people().size(); i += 2) {
      seen.computeIfAbsent(cell(matched.people().get(i), 6), c -> new double[] {1, 1})[0]++;
      seen.computeIfAbsent(cell(matched.programs().get(i), 6), c -> new double[] {1, 1})[1]++;
    }
    return Auc.of(scores(seen, matched.people()), scores(seen, matched.programs()));
  }

  private static double[] scores(Map<Integer, double[]> seen, List<Track> tracks) {
    double[] scores = new double[tracks.size() / 2];
    for (int i = 0; i < scores.length; i++) {
      double[] counts = seen.getOrDefault(cell(tracks.get(2 * i + 1), 6), new double[] {1, 1});
      scores[i] = counts[1] / (counts[0] + counts[1]);
    }
    return scores;
  }

  /** So many steps to each doubling of the length, and to each quarter of the circle. */
  private static int cell(Track track, int fineness) {
    int last = track.size() - 1;
    double dx = track.x(last) - track.x(0);
    double dy = track.y(last) - track.y(0);
    int length = (int) (fineness * Math.log1p(Math.hypot(dx, dy)) / Math.log(2));
    int direction = (int) Math.floor(Math.atan2(dy, dx) / Math.PI * 2 * fineness);
    return length * 1000 + direction;
  }
}
