package dev.stile.seal;

import java.time.Duration;

/** What a seal is for: bytes sealed for one purpose never open for another. */
public enum Purpose {
  /** A challenge lives 20 minutes. */
  CHALLENGE(1, Duration.ofMinutes(25)),
  TICKET(2, Duration.ofMinutes(25)),
  ESCALATION(3, Duration.ofMinutes(25)),
  /** As long as a device may be kept in mind at most. */
  DEVICE(4, Duration.ofDays(400));

  private final byte code;
  private final Duration grace;

  Purpose(int code, Duration grace) {
    this.code = (byte) code;
    this.grace = grace;
  }

  byte code() {
    return code;
  }

  /** How long past the end of its day a seal still opens; what it holds may end sooner. */
  Duration grace() {
    return grace;
  }
}
