package dev.stile.policy;

import dev.stile.scene.Strength;

/**
 * From how much suspicion on something is done. One reason from which a person may suffer weighs at
 * most a half of what refuses in basic strength, so that no single one refuses him.
 */
final class Threshold {
  private Threshold() {}

  /** From here on the attempt fails. */
  static double refuse(Strength strength) {
    return switch (strength) {
      case BASIC -> 0.9;
      case ATTACK_AND_DEFENCE -> 0.6;
    };
  }

  /** From here on the visitor is asked again. */
  static double doubt(Strength strength) {
    return switch (strength) {
      case BASIC -> 0.5;
      case ATTACK_AND_DEFENCE -> 0.25;
    };
  }
}
