package dev.stile.challenge;

import java.time.Duration;
import java.time.Instant;

/**
 * What a visitor whose attempt was doubted hands in to be asked again, once.
 *
 * @param id its own random number; spent when it is handed in
 * @param certifyId the challenge whose attempt was doubted
 * @param withPicture whether the next challenge shows a picture, whatever the scene's form
 */
record Escalation(
    SpentId id, String certifyId, String sceneId, boolean withPicture, Instant issuedAt) {
  /** As long as a challenge. */
  static final Duration LIFE = Challenge.LIFE;

  /** It is alive when it is looked at, and spent a little later. */
  static final Duration KNOWN = LIFE.plusMinutes(1);
}
