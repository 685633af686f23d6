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
   * escalation: there the record of the attempt itself stands for it, and is used up by that.
   *
   * @throws StoreUnavailable when the ledger can't say whether it is the first time
   */
  Optional<SecondLook> accept(Optional<String> sealed, Account account, Scene scene) {
    return sealed.flatMap(
        text -> escalation(text, account, scene).or(() -> record(text, account, scene)));
  }

  private Optional<SecondLook> escalation(String text, Account account, Scene scene) {
    return sealing
        .openEscalation(account.prefix(), text)
        .filter(escalation -> escalation.sceneId().equals(scene.id()))
        .filter(escalation -> isYoung(escalation.issuedAt()))
        .filter(it -> spend(it.id(), it.issuedAt().plus(Escalation.KNOWN)) == Spend.FIRST_USE)
        .map(Escalation::next);
  }

  private Optional<SecondLook> record(String text, Account account, Scene scene) {
    return sealing
        .openChallenge(account.prefix(), text)
        .filter(challenge -> challenge.sceneId().equals(scene.id()))
        .filter(challenge -> isYoung(challenge.issuedAt()))
        // First, so that whatever comes of it, one record claims once.
        .filter(this::isFirstClaim)
        .flatMap(challenge -> next(challenge, scene));
  }

  /** The page may hold an escalation of the same doubt, which lives on after the record. */
  private boolean isFirstClaim(Challenge challenge) {
    Instant until = challenge.forgottenAt().plus(Escalation.KNOWN);
    return spend(Escalation.idAfter(challenge.id()), until) == Spend.FIRST_USE;
  }

  private Optional<SecondLook> next(Challenge challenge, Scene scene) {
    return switch (spend(challenge.id(), challenge.forgottenAt())) {
      case ALREADY_SPENT ->
          Optional.of(
              challenge.isSteppedUp()
                  ? SecondLook.afterFailing(challenge)
                  : SecondLook.after(challenge, true, scene));
      // Nobody has attempted it, and nobody will.
      case FIRST_USE ->
          mayBeGivenBack(challenge)
              ? Optional.of(SecondLook.after(challenge, true, scene))
              : Optional.empty();
      case SAME_SPENDER, FULL -> Optional.empty();
    };
  }

  /**
   * A second look may, for another one: a visitor who can't see its picture takes the doubt along
   * to the way without it. So may what asks the visitor nothing that could be saved by it: a page
   * whose business server does not answer leads on from there too, instead of trying for ever.
   */
  private static boolean mayBeGivenBack(Challenge challenge) {
    return switch (challenge.task()) {
      case NOTHING, TICK -> true;
      case DRAG, WAIT -> challenge.isSteppedUp();
    };
  }

  private boolean isYoung(Instant issuedAt) {
    return Duration.between(issuedAt, clock.instant()).compareTo(Escalation.LIFE) <= 0;
  }

  private Spend spend(SpentId id, Instant until) {
    Spender nobody = new Spender(secret.nextLong(), secret.nextLong());
    return ledger.spend(id, nobody, until);
  }
}
