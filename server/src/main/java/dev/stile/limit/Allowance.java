package dev.stile.limit;

/** Whether a limit has room for a call. */
public sealed interface Allowance {
  /** It has, and the call is counted. */
  record Granted() implements Allowance {}

  /**
   * It has not, and the call is not counted.
   *
   * @param retrySeconds after which a call would be granted if no other came; at least 1
   */
  record Exhausted(long retrySeconds) implements Allowance {}

  /** Granted when there is nothing to wait for. */
  static Allowance after(long waitMillis) {
    return waitMillis == 0 ? new Granted() : new Exhausted(Math.ceilDiv(waitMillis, 1000));
  }
}
