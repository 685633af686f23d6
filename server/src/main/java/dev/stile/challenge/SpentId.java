package dev.stile.challenge;

/**
 * Something that may be used once, by a random 128-bit number of its own.
 *
 * <p>The kind is a part of the identity, so that an attempt and a ticket never meet.
 */
public record SpentId(Kind kind, long high, long low) {
  /** What is used once. The order is stored: append only. */
  public enum Kind {
    ATTEMPT,
    TICKET,
    ESCALATION
  }
}
