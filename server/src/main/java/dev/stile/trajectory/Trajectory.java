package dev.stile.trajectory;

import java.util.List;

/**
 * How the answer was given, as the visitor's side tells it: nothing here is believed because of who
 * says it.
 *
 * @param input what moved the piece
 * @param moves a pointer's path from press to release; empty when keys or buttons were used
 * @param steps every key, button or click that moved the piece; empty when it was dragged
 */
public record Trajectory(Input input, List<Move> moves, List<Step> steps) {
  /** More points than an hour of patient dragging, thinned by the widget, needs. */
  public static final int MOST_MOVES = 2000;

  /** More steps than the picture is wide, there and back. */
  public static final int MOST_STEPS = 500;

  /** Neither a path nor a step: what an attempt without any input would carry. */
  public static final Trajectory NONE = new Trajectory(Input.MOUSE, List.of(), List.of());

  /** What moved the piece. */
  public enum Input {
    MOUSE,
    TOUCH,
    PEN,
    /** Arrow and page keys. */
    KEY,
    /** The step buttons beside the track. */
    BUTTON,
    /** A click on the track, without a drag. */
    TRACK;

    /** Whether the piece was dragged, rather than stepped. */
    public boolean isDrag() {
      return switch (this) {
        case MOUSE, TOUCH, PEN -> true;
        case KEY, BUTTON, TRACK -> false;
      };
    }
  }

  /**
   * A point of a pointer's path.
   *
   * @param timeMs since the challenge was shown
   * @param x picture pixels of piece travel from the press point, to the right
   * @param y picture pixels from the press point, downwards
   */
  public record Move(int timeMs, double x, double y) {}

  /**
   * One step without a drag.
   *
   * @param timeMs since the challenge was shown
   * @param input the key, button or click that made it
   * @param offset left edge of the piece after the step, in picture pixels
   */
  public record Step(int timeMs, Input input, double offset) {}

  public Trajectory {
    moves = List.copyOf(moves);
    steps = List.copyOf(steps);
  }

  /**
   * When the last thing happened, in milliseconds since the challenge was shown; 0 if nothing did.
   */
  public int endMs() {
    int lastMove = moves.isEmpty() ? 0 : moves.getLast().timeMs();
    int lastStep = steps.isEmpty() ? 0 : steps.getLast().timeMs();
    return Math.max(lastMove, lastStep);
  }
}
