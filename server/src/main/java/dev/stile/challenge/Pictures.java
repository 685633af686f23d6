package dev.stile.challenge;

import dev.stile.puzzle.Puzzle;
import dev.stile.scene.Form;
import java.util.Optional;

/** Where the pictures of challenges come from. Thread-safe. */
@FunctionalInterface
public interface Pictures {
  /**
   * A picture made for one challenge.
   *
   * @param form one that has a picture
   * @return empty when none can be made now
   */
  Optional<Puzzle> take(Form form);
}
