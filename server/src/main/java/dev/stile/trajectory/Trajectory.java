package dev.stile.trajectory;

import java.util.List;

/**
 * How the answer was given, as the visitor's side tells it: nothing here is believed because of who
 * says it.
 *
 * @param input what moved the piece
 * @param moves a pointer's path from press to release; empty when keys or buttons were used
 * @param steps every key, button or click that moved the piece; empty when it was dragged
 * @param provenance what the browser says of the events behind them
 */
public record Trajectory(Input input, List<Move> moves, List<Step> steps, Provenance provenance) {
  /** More points than an hour of patient dragging, thinned by the widget, needs. */
  public static final int MOST_MOVES = 2000;

  /** More steps than the picture is wide, there and back. */
  public static final int MOST_STEPS = 500;

  /** Neither a path nor a step: what an attempt without any input would carry. */
  public static final Trajectory NONE =
      new Trajectory(Input.MOUSE, List.of(), List.of(), Provenance.NONE);

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

  /**
   * Where the input came from, counted over one attempt.
   *
   * @param events pointer moves heard during the drag
   * @param coalesced points that those carried beyond their own
   * @param untrusted events that a script made, by the browser's own word
   * @param unmoving pointer moves that claimed no movement although the place had changed
   * @param sameScreen pointer events whose place on the screen was that in the page
   * @param assistive whether a control was clicked without a pointer or key: a screen reader, a
   *     switch or a voice did it
   */
  public record Provenance(
      int events, int coalesced, int untrusted, int unmoving, int sameScreen, boolean assistive) {
    /** No event at all. */
    public static final Provenance NONE = new Provenance(0, 0, 0, 0, 0, false);

    /** More events of one kind than an hour brings. */
    public static final int MOST = 100_000;
  }

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
