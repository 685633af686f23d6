package dev.stile.assessment;

/** What a visitor had to do to make his attempt, which decides what input can belong to it. */
public enum Task {
  /** Nothing but what he was about to do on the page anyway. */
  NOTHING,
  /** Click a box. */
  TICK,
  /** Wait for a while. */
  WAIT,
  /** Take a handle or a piece to its place. */
  DRAG
}
