package dev.stile.seal;

/** What a seal is for: bytes sealed for one purpose never open for another. */
public enum Purpose {
  CHALLENGE(1),
  TICKET(2),
  ESCALATION(3);

  private final byte code;

  Purpose(int code) {
    this.code = (byte) code;
  }

  byte code() {
    return code;
  }
}
