package dev.stile.report;

import java.time.Duration;
import java.time.Instant;

/**
 * How long and how many events are kept.
 *
 * @param age older ones are forgotten
 * @param most beyond that many, the oldest are forgotten
 */
public record Keeping(Duration age, long most) {
  /** A tenth of the room is for events that cost nothing: a flood pushes out only its like. */
  private static final int SHARE_OF_UNEARNED = 10;

  /** How many of a kind are kept. */
  public long most(boolean isEarned) {
    long unearned = most / SHARE_OF_UNEARNED;
    return isEarned ? most - unearned : unearned;
  }

  /** What is older than this is over. */
  public Instant oldest(Instant now) {
    return now.minus(age);
  }
}
