package dev.stile.bench.model;

import java.util.List;

/** Which people a model learns from, which set its thresholds, and which it is tried on. */
enum Split {
  TRAINING,
  CALIBRATION,
  TRIAL;

  /** Of each six people, by the order of their names, four teach, one calibrates, one tries. */
  static Split of(String person) {
    int number = Integer.parseInt(person.replaceAll("\\D", ""));
    return switch (number % 6) {
      case 0 -> TRIAL;
      case 3 -> CALIBRATION;
      default -> TRAINING;
    };
  }

  List<Recorded> people(List<Recorded> tracks) {
    return tracks.stream().filter(t -> !t.isProgram() && of(t.source()) == this).toList();
  }
}
