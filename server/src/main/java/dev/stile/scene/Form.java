package dev.stile.scene;

/** What a visitor is asked to do. */
public enum Form {
  /** Nothing: he is looked at when he acts, and asked only when there is a doubt. */
  TRACELESS,
  /** Tick a box: how he came to do so, and what with, is what speaks. */
  CHECK_BOX,
  /** Drag the handle to the far end: there is no secret, only the movement speaks. */
  SLIDING,
  /** Move the piece into its gap: the answer is a secret of the server. */
  PUZZLE,
  /** Move a displaced part of the picture back to where it belongs: likewise a secret. */
  INPAINTING,
  /**
   * Wait, while the browser works: for who can't see a picture. Asked for by the visitor, and never
   * a scene's own form.
   */
  WAIT;

  /** Whether it has a picture, and with it an answer that only the server knows. */
  public boolean hasPicture() {
    return switch (this) {
      case PUZZLE, INPAINTING -> true;
      case TRACELESS, CHECK_BOX, SLIDING, WAIT -> false;
    };
  }
}
