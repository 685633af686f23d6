package dev.stile.challenge;

import dev.stile.puzzle.Puzzle;
import dev.stile.scene.Form;
import java.util.Optional;

/**
 * What a challenge puts before its visitor.
 *
 * @param puzzle the picture, for a form that has one
 */
record Exercise(Form form, Optional<Puzzle> puzzle) {
  /** One of this form; empty when it needs a picture and none can be had now. */
  static Optional<Exercise> of(Form form, Pictures pictures) {
    return form.hasPicture()
        ? pictures.take(form).map(puzzle -> new Exercise(form, Optional.of(puzzle)))
        : Optional.of(new Exercise(form, Optional.empty()));
  }

  /** Where the piece belongs, picture pixels. */
  int answer() {
    return switch (form) {
      case PUZZLE, INPAINTING -> puzzle.orElseThrow().answerPx();
      case SLIDING -> Challenge.SLIDER_END;
      case TRACELESS, CHECK_BOX, WAIT -> Challenge.NO_PLACE;
    };
  }
}
