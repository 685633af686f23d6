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
   * escalation: there the record of the attempt itself stands for it. One that nobody has attempted
   * is used up by the claim.
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
        .filter(escalation -> isYoung(escalation.issuedAt()))
        .filter(it -> spend(it.id(), it.issuedAt().plus(Escalation.KNOWN)) == Spend.FIRST_USE)
        .map(Escalation::next);
  }

  private Optional<SecondLook> attempted(String text, Account account, Scene scene) {
    return sealing
        .openChallenge(account.prefix(), text)
        .filter(challenge -> challenge.sceneId().equals(scene.id()))
        .filter(challenge -> isYoung(challenge.issuedAt()))
        .filter(this::standsForADoubt)
        .filter(this::isFirstDoubt)
        .map(challenge -> SecondLook.after(challenge, true, scene));
  }

  /**
   * A doubted attempt does, and so does a second look that is given back for another, as by a
   * visitor who can't see its picture. A second look that was attempted has settled the doubt.
   */
  private boolean standsForADoubt(Challenge challenge) {
    Spend use = spend(challenge.id(), forgotten(challenge));
    return use == (challenge.isSteppedUp() ? Spend.FIRST_USE : Spend.ALREADY_SPENT);
  }

  /** The page may hold an escalation of the same doubt, which lives on after the record. */
  private boolean isFirstDoubt(Challenge challenge) {
    Instant until = forgotten(challenge).plus(Escalation.KNOWN);
    return spend(Escalation.idAfter(challenge.id()), until) == Spend.FIRST_USE;
  }

  private static Instant forgotten(Challenge challenge) {
    return challenge.issuedAt().plus(Challenge.KNOWN);
  }

  private boolean isYoung(Instant issuedAt) {
    return Duration.between(issuedAt, clock.instant()).compareTo(Escalation.LIFE) <= 0;
  }

  private Spend spend(SpentId id, Instant until) {
    Spender nobody = new Spender(secret.nextLong(), secret.nextLong());
    return ledger.spend(id, nobody, until);
  }
}
