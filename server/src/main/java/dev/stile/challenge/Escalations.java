package dev.stile.challenge;

import dev.stile.scene.Account;
import dev.stile.scene.Scene;
import dev.stile.seal.Sealer;
import java.time.Duration;
import java.time.Instant;
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
   * What the visitor is asked next; handing it in uses it up. Empty when it is none of ours, of
   * another scene, too old or used before: then the challenge is an ordinary one, and the doubt
   * comes up again.
   *
   * <p>In style V2 the verdict goes to the business server, whose reply has no room for an
   * escalation: there the record of the attempt itself stands for it. Whoever claims a doubt that
   * nobody has gains nothing, since what he is asked then is dearer.
   *
   * @throws StoreUnavailable when the ledger can't say whether it is the first time
   */
  Optional<SecondLook> accept(Optional<String> sealed, Account account, Scene scene) {
    return sealed.flatMap(
        text -> escalation(text, account, scene).or(() -> attempted(text, account, scene)));
  }

  private Optional<SecondLook> escalation(String text, Account account, Scene scene) {
    return sealing
        .openEscalation(account.prefix(), text)
        .filter(escalation -> escalation.sceneId().equals(scene.id()))
        .filter(escalation -> isFirstUse(escalation.id(), escalation.issuedAt()))
        .map(Escalation::next);
  }

  private Optional<SecondLook> attempted(String text, Account account, Scene scene) {
    return sealing
        .openChallenge(account.prefix(), text)
        .filter(challenge -> challenge.sceneId().equals(scene.id()))
        .filter(challenge -> isFirstUse(asEscalation(challenge.id()), challenge.issuedAt()))
        .map(challenge -> SecondLook.after(challenge, true, scene));
  }

  private static SpentId asEscalation(SpentId record) {
    return new SpentId(SpentId.Kind.ESCALATION, record.high(), record.low());
  }

  private boolean isFirstUse(SpentId id, Instant issuedAt) {
    if (Duration.between(issuedAt, clock.instant()).compareTo(Escalation.LIFE) > 0) {
      return false;
    }
    Spender nobody = new Spender(secret.nextLong(), secret.nextLong());
    return ledger.spend(id, nobody, issuedAt.plus(Escalation.KNOWN)) == Spend.FIRST_USE;
  }
}
