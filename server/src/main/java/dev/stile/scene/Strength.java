package dev.stile.scene;

/** How much suspicion a scene bears. */
public enum Strength {
  /** Behaviour alone never refuses anybody: it asks for another challenge. */
  BASIC,
  /** While programs attack: what would be asked again is refused, and people feel it sometimes. */
  ATTACK_AND_DEFENCE
}
