package dev.stile.challenge;

import dev.stile.limit.AccountLimit;
import dev.stile.limit.AccountLimit.Kind;
import dev.stile.limit.AddressBlock;
import dev.stile.limit.Allowance.Exhausted;
import dev.stile.limit.Frequencies;
import dev.stile.limit.Tally;
import dev.stile.policy.Rush;
import dev.stile.scene.Account;
import dev.stile.scene.Scene;
import dev.stile.signal.Visit;
import java.util.Optional;

/** Sees how busy it is around a visitor; counts nothing. Thread-safe. */
public final class Traffic {
  private final Frequencies frequencies;
  private final Devices devices;
  private final AccountLimit accountLimit;

  public Traffic(Frequencies frequencies, Devices devices, AccountLimit accountLimit) {
    this.frequencies = frequencies;
    this.devices = devices;
    this.accountLimit = accountLimit;
  }

  /**
   * How busy it is around a challenge that is asked for.
   *
   * @param deviceToken what the device was given before; a visitor who keeps it back has his
   *     address counted all the same
   */
  Rush around(Scene scene, Account account, Visit visit, Optional<String> deviceToken) {
    Tally device =
        deviceToken
            .flatMap(token -> devices.nameOf(scene, token))
            .map(name -> frequencies.look(scene.id(), name))
            .orElse(Tally.NONE);
    // This very init is counted already, and one alone is no rush, however small the limit.
    int most = Math.max(2, account.clientQps() / 2 + 1);
    boolean isBusy = accountLimit.look(account.prefix(), Kind.CLIENT, most) instanceof Exhausted;
    return new Rush(frequencies.look(scene.id(), AddressBlock.of(visit.address())), device, isBusy);
  }

  /** What the visitor's address has attempted without a picture. */
  Tally waits(Scene scene, Visit visit) {
    return frequencies.lookWait(scene.id(), AddressBlock.of(visit.address()));
  }
}
