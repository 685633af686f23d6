package dev.stile.assessment;

import java.util.List;

/**
 * The box that was ticked, as the browser saw it at the click. Like everything a visitor's side
 * says it is only said; but the page that frames the widget can't say it in its place.
 *
 * @param sight whether the box could be seen
 * @param seenMs for how long it had been to be seen, milliseconds
 * @param isFramed whether the widget's page lies in a frame of another origin's page
 * @param ancestors origins of the pages around, from the nearest to the outermost; none where the
 *     browser does not tell
 */
public record Tick(Sight sight, int seenMs, boolean isFramed, List<String> ancestors) {
  /** More frames in each other than any honest page. */
  public static final int MOST_ANCESTORS = 8;

  public Tick {
    ancestors = List.copyOf(ancestors);
  }

  /** Whether the box could be seen. */
  public enum Sight {
    SEEN,
    /** It was covered, transparent or altered in its looks. */
    HIDDEN,
    /** The browser can't say. */
    UNKNOWN
  }
}
