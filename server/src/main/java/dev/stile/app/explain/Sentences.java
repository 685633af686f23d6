package dev.stile.app.explain;

import dev.stile.assessment.Reason;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.scene.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the names in events mean; a name of another version of this program stands for itself. */
final class Sentences {
  private Sentences() {}

  static String ofReason(String name) {
    return named(Reason.class, name).map(Reason::sentence).orElseGet(() -> plain(name));
  }

  static String ofFail(String name) {
    return named(FailReason.class, name).map(FailReason::sentence).orElseGet(() -> plain(name));
  }

  static String ofForm(String name) {
    return named(Form.class, name)
        .map(form ->
            switch (form) {
              case TRACELESS -> "It was a silent check.";
              case CHECK_BOX -> "It ticked a box.";
              case SLIDING -> "It dragged a slider to its end.";
              case PUZZLE -> "It answered a puzzle.";
              case INPAINTING -> "It restored a picture.";
              case WAIT -> "It was made without a picture, by waiting.";
            })
        .orElseGet(() -> "It answered a challenge of the form " + plain(name) + ".");
  }

  static String ofPass(String name) {
    return switch (name) {
      case "PERSON" -> "nothing was found that the scene acts on";
      case "TEST_MODE" -> "the scene is in test mode, where nobody is judged";
      case "ALLOWED" -> "the visitor is on the scene's list of those who are let in";
      default -> plain(name);
    };
  }

  private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findAny();
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
