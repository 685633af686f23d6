package dev.stile.assessment;

/** What a pointer did. */
public enum MovementKind {
  /** Went somewhere, up to a click. */
  MOVE,
  /** Pulled something along. */
  DRAG
}
