package dev.stile.bench.model;

import dev.stile.trajectory.Track;

/**
 * A track of the folder.
 *
 * @param source the person, or the family of generators
 * @param isDrag a drag, or else a move up to a click
 * @param isProgram whether a program made it
 */
record Recorded(String source, boolean isDrag, boolean isProgram, Track track) {
  /** From the first place to the last, in pixels. */
  double dx() {
    return track.x(track.size() - 1) - track.x(0);
  }

  double dy() {
    return track.y(track.size() - 1) - track.y(0);
  }

  double length() {
    return Math.hypot(dx(), dy());
  }
}
