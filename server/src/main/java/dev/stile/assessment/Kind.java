package dev.stile.assessment;

/** What a reason is about; a policy has a rule for each. */
public enum Kind {
  /** Input that no visitor produces, whatever his hands, device or connection. */
  IMPOSSIBLE_INPUT,
  /** A tick that its visitor may have made without seeing the box. */
  UNSEEN_TICK,
  /** A virtual machine, an emulator, or a desktop that poses as a phone. */
  VIRTUAL_DEVICE,
  /** Input that no hand has made, or a browser under a driver's control. */
  SCRIPTED_INPUT,
  /** Something about the device or the browser that is odd, and may have an honest cause. */
  ENVIRONMENT,
  /** Movement that is like a program's, or like one seen before. */
  BEHAVIOUR
}
