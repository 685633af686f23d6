package dev.stile.challenge;

/** The answer of a {@link SpentLedger}. */
public enum Spend {
  /** The id was unused until this call. */
  FIRST_USE,
  /** This very spender has used it before: a retry. */
  SAME_SPENDER,
  /** Somebody else has used it. */
  ALREADY_SPENT,
  /** The id is unknown and there is no room to remember it: refuse. */
  FULL
}
