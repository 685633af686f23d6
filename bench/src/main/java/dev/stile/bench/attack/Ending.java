package dev.stile.bench.attack;

/**
 * How one try ended.
 *
 * @param codes what it was told, in order
 * @param isPass whether it has gained what it should not have: a redeemed pass
 */
record Ending(String codes, boolean isPass) {
  /** Whether a business server lets in whom it is told this about. */
  static boolean lets(String code) {
    return code.startsWith("T");
  }
}
