package dev.stile.challenge;

import dev.stile.challenge.SpentId.Kind;
import java.time.Duration;
import java.time.Instant;

/**
 * What a visitor whose attempt was doubted hands in to be asked again.
 *
 * @param id spent when it is handed in; of a real one {@link #idAfter} the attempt's
 * @param next what he is asked then, whatever the scene's form has become
 */
record Escalation(SpentId id, String sceneId, SecondLook next, Instant issuedAt) {
  /** As long as a challenge. */
  static final Duration LIFE = Challenge.LIFE;

  /** It is alive when it is looked at, and spent a little later. */
  static final Duration KNOWN = LIFE.plusMinutes(1);

  /** The one doubt that an attempt can raise, in whatever shape it is handed in. */
  static SpentId idAfter(SpentId attempt) {
    return new SpentId(Kind.ESCALATION, attempt.high(), attempt.low());
  }
}
