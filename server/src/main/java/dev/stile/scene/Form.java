package dev.stile.scene;

/** What a visitor is asked to do. */
public enum Form {
  /** Move the piece into its gap: the answer is a secret of the server. */
  PUZZLE,
  /** Drag the handle to the far end: there is no secret, only the movement speaks. */
  SLIDING
}
