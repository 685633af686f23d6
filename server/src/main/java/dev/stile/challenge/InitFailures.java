package dev.stile.challenge;

import dev.stile.scene.Scene;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Remembers for which scenes this server itself could issue no challenge, so that a scene that
 * wants it lets visitors pass meanwhile. Anybody can claim that he got no challenge: only what
 * happened here counts, and only as many pass as the scene says. Thread-safe; holds one entry for a
 * scene that forgives, and none for others.
 */
public final class InitFailures {
  private static final Logger LOG = LoggerFactory.getLogger(InitFailures.class);

  /** How long a failure excuses those who could not be served. */
  private static final Duration EXCUSE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final ConcurrentHashMap<String, Trouble> troubles = new ConcurrentHashMap<>();

  public InitFailures(InstantSource clock) {
    this.clock = clock;
  }

  /** This server could not issue a challenge of this scene. */
  void note(Scene scene) {
    if (scene.initFailurePasses() > 0) {
      troubles.computeIfAbsent(scene.id(), _ -> new Trouble()).happenAt(clock.instant());
    }
  }

  /** Whether one who claims to have got no challenge passes; then he has used up one place. */
  boolean forgives(Scene scene, FailedInit claim) {
    Trouble trouble = troubles.get(scene.id());
    boolean forgiven =
        trouble != null && trouble.forgivesAt(clock.instant(), scene.initFailurePasses());
    if (forgiven) {
      LOG.atWarn()
          .addKeyValue("scene", scene.id())
          .addKeyValue("cause", claim.cause())
          .log("a visitor passes without a challenge: this server could issue none");
    }
    return forgiven;
  }

  /** What befell one scene, and how many have been forgiven for it in the current minute. */
  private static final class Trouble {
    private Instant last = Instant.MIN;
    private Instant minute = Instant.MIN;
    private int forgiven;

    synchronized void happenAt(Instant now) {
      last = now;
    }

    synchronized boolean forgivesAt(Instant now, int perMinute) {
      if (last.isBefore(now.minus(EXCUSE))) {
        return false;
      }
      Instant current = now.truncatedTo(ChronoUnit.MINUTES);
      if (!current.equals(minute)) {
        minute = current;
        forgiven = 0;
      }
      if (forgiven >= perMinute) {
        return false;
      }
      forgiven++;
      return true;
    }
  }
}
