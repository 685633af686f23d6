package dev.stile.challenge;

import java.time.Duration;
import java.time.Instant;

/**
 * What a visitor whose attempt was doubted hands in to be asked again.
 *
 * @param id its own random number; spent when it is handed in
 * @param next what he is asked then, whatever the scene's form has become
 */
record Escalation(SpentId id, String sceneId, SecondLook next, Instant issuedAt) {
  /** As long as a challenge. */
  static final Duration LIFE = Challenge.LIFE;

  /** It is alive when it is looked at, and spent a little later. */
  static final Duration KNOWN = LIFE.plusMinutes(1);
}
