package dev.stile.bench.attack;

import java.util.Arrays;
import java.util.List;

/** A8. Records, tickets, work and signed calls used otherwise than they are meant to be. */
final class AbusedSeals implements Attackers {
  private static final int TRIES = 3000;

  @Override
  public String id() {
    return "A8";
  }

  @Override
  public String about() {
    return "a visitor who can pass, and abuses what he was given: a pass is one more than his due";
  }

  @Override
  public List<Attack> attacks() {
    Abuse[] all = Abuse.values();
    return Arrays.stream(all)
        .<Attack>map(abuse -> new SealAttack(abuse, Math.ceilDiv(TRIES, all.length)))
        .toList();
  }
}
