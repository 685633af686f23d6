package dev.stile.scene;

/** What a rule of a policy does when it finds what it looks for. */
public enum Action {
  /** The attempt fails with the rule's code. */
  REFUSE,
  /**
   * The visitor gets another challenge, harder and with a picture. Once he has solved it, the rule
   * is content.
   */
  STEP_UP,
  /** Like {@link #STEP_UP}, but only his browser has more to do. */
  MORE_WORK,
  /** Nothing but a note in the event. */
  OBSERVE
}
