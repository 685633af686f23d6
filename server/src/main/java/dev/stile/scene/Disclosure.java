package dev.stile.scene;

/** What the visitor's side is told about a refusal; the events always hold the truth. */
public enum Disclosure {
  /** The verify code. */
  CODE,
  /** Passed, or failed with {@code F001}: a program can't find out which rule it broke. */
  PASS_OR_FAIL,
  /**
   * Whoever gives the right answer seems to pass; a refusal comes out when the business server
   * redeems. A wrong answer is told at once, as {@code F001}: people must try again.
   */
  AT_REDEMPTION
}
