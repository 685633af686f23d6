package dev.stile.bench.attack;

import dev.stile.scene.Form;
import java.util.Locale;

/**
 * The scene that is attacked.
 *
 * @param label of its strength, for the table
 * @param scene with the default policy but for the strength
 * @param observed the same where doubts are only noted: who abuses passes must first come by one
 */
record Goal(String label, String scene, String observed) {
  static final Goal BASIC = new Goal("basic", "basic", "basic-observed");
  static final Goal DEFENDED = new Goal("attack and defence", "defended", "defended-observed");

  /** The same strength in a scene of another form. */
  Goal of(Form form) {
    return form == Form.PUZZLE
        ? this
        : new Goal(label, scene + "-" + form.name().toLowerCase(Locale.ROOT), observed);
  }
}
