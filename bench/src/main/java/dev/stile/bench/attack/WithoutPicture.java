package dev.stile.bench.attack;

import java.util.List;

/** A9. Programs try the way first that is there for who can't see. */
final class WithoutPicture implements Attackers {
  private static final int TRIES = 60;

  @Override
  public String id() {
    return "A9";
  }

  @Override
  public String about() {
    return "the way without a picture; the control does no work and does not wait";
  }

  @Override
  public List<Attack> attacks() {
    return List.of(
        new DoorAttack("no signals", Client.AS_BROWSER, Signals.NONE, TRIES),
        new DoorAttack("everything else as A2b", Client.AS_BROWSER, Signals.COPIED, TRIES));
  }
}
