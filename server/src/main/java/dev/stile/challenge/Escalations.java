package dev.stile.challenge;

import dev.stile.scene.Account;
import dev.stile.scene.Scene;
import dev.stile.seal.Sealer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Takes in what doubted visitors hand in to be asked again. Thread-safe. */
final class Escalations {
  private final SpentLedger ledger;
  private final Sealing sealing;
  private final InstantSource clock;
  private final RandomGenerator secret;

  Escalations(SpentLedger ledger, Sealer sealer, InstantSource clock, RandomGenerator secret) {
    this.ledger = ledger;
    this.sealing = new Sealing(sealer);
    this.clock = clock;
    this.secret = secret;
  }

  /**
   * The escalation, used up by this; empty when it is none of ours, of another scene, too old or
   * used before. Then the challenge is an ordinary one, and the doubt comes up again.
   *
   * @throws StoreUnavailable when the ledger can't say whether it is the first time
   */
  Optional<Escalation> accept(Optional<String> sealed, Account account, Scene scene) {
    return sealed
        .flatMap(text -> sealing.openEscalation(account.prefix(), text))
        .filter(escalation -> escalation.sceneId().equals(scene.id()))
        .filter(this::isAlive)
        .filter(this::isFirstUse);
  }

  private boolean isAlive(Escalation escalation) {
    Duration age = Duration.between(escalation.issuedAt(), clock.instant());
    return age.compareTo(Escalation.LIFE) <= 0;
  }

  private boolean isFirstUse(Escalation escalation) {
    Spender nobody = new Spender(secret.nextLong(), secret.nextLong());
    return ledger.spend(escalation.id(), nobody, escalation.issuedAt().plus(Escalation.KNOWN))
        == Spend.FIRST_USE;
  }
}
