package dev.stile.scene;

import java.util.List;

/**
 * The rules of a scene: what is made of the evidence about an attempt.
 *
 * @param strength how much suspicion is borne
 * @param pages from where the scene may be attempted
 * @param addressRate attempts of one address block
 * @param deviceRate attempts of one device
 * @param keyboardRate attempts of one address block by keys and steps instead of a pointer
 * @param waitRate attempts without a picture of one address block; half of them of one device
 * @param fleetFactor how many devices may look alike behind one address before they count as one
 *     that sheds its identity, 1 to 1000
 * @param virtualDevices what is done about virtual machines, emulators and desktops that pose as
 *     phones
 * @param scriptedInput what is done about input that was not made by a hand, and about browsers
 *     under a driver's control
 * @param behaviour what is done about movement that is like a program's
 * @param allowed who passes with an unspent record, whatever else is found
 * @param blocked who fails; stronger than {@code allowed}
 * @param isAllowanceShown whether a business server is told {@code T006} about them; else {@code
 *     T001}, because many accept nothing else
 * @param disclosure what the visitor's side is told of a refusal
 * @param sparesKnown whether a visitor with a good history is asked again instead of refused by
 *     frequency
 */
public record Policy(
    Strength strength,
    PageRule pages,
    RateRule addressRate,
    RateRule deviceRate,
    RateRule keyboardRate,
    RateRule waitRate,
    int fleetFactor,
    Action virtualDevices,
    Action scriptedInput,
    Action behaviour,
    List<ListEntry> allowed,
    List<ListEntry> blocked,
    boolean isAllowanceShown,
    Disclosure disclosure,
    boolean sparesKnown) {

  /** What holds where the configuration says nothing. */
  public static final Policy DEFAULT =
      new Policy(
          Strength.BASIC,
          PageRule.ANY,
          RateRule.ADDRESS,
          RateRule.DEVICE,
          RateRule.KEYBOARD,
          RateRule.WAIT,
          20,
          Action.REFUSE,
          Action.REFUSE,
          Action.STEP_UP,
          List.of(),
          List.of(),
          false,
          Disclosure.CODE,
          false);

  public Policy {
    allowed = List.copyOf(allowed);
    blocked = List.copyOf(blocked);
  }
}
