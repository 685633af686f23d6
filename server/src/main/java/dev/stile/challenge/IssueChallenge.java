package dev.stile.challenge;

import dev.stile.limit.AccountLimit;
import dev.stile.limit.AccountLimit.Kind;
import dev.stile.limit.AddressBlock;
import dev.stile.limit.Allowance;
import dev.stile.limit.Allowance.Exhausted;
import dev.stile.limit.Allowance.Granted;
import dev.stile.limit.InitLimit;
import dev.stile.limit.TokenLimit;
import dev.stile.policy.Effort;
import dev.stile.policy.Rush;
import dev.stile.puzzle.Puzzle;
import dev.stile.scene.Account;
import dev.stile.scene.Directory;
import dev.stile.scene.Form;
import dev.stile.scene.Platform;
import dev.stile.scene.Scene;
import dev.stile.seal.Sealer;
import dev.stile.signal.Visit;
import dev.stile.work.Work;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Issues a challenge. It stores nothing: what must be known later is sealed and handed out. */
public final class IssueChallenge {
  private final Supplier<Directory> directory;
  private final InitLimit addressLimit;
  private final AccountLimit accountLimit;
  private final Vouching vouching;
  private final Traffic traffic;
  private final Escalations escalations;
  private final Pictures pictures;
  private final InitFailures failures;
  private final Sealing sealing;
  private final InstantSource clock;
  private final RandomGenerator secret;

  /**
   * @param failures told when a challenge that was rightly asked for can't be had
   * @param secret of cryptographic quality: ids come from it
   */
  public IssueChallenge(
      Supplier<Directory> directory,
      InitLimit addressLimit,
      AccountLimit accountLimit,
      TokenLimit tokenLimit,
      Traffic traffic,
      SpentLedger ledger,
      Pictures pictures,
      InitFailures failures,
      Sealer sealer,
      InstantSource clock,
      RandomGenerator secret) {
    this.directory = directory;
    this.addressLimit = addressLimit;
    this.accountLimit = accountLimit;
    this.vouching = new Vouching(tokenLimit, clock);
    this.traffic = traffic;
    this.escalations = new Escalations(ledger, sealer, clock, secret);
    this.pictures = pictures;
    this.failures = failures;
    this.sealing = new Sealing(sealer);
    this.clock = clock;
    this.secret = secret;
  }

  /**
   * What is asked for.
   *
   * @param userCertifyId the customer's own name for the challenge, if he gave one
   * @param sceneToken the business server's word for the page, if there is one
   * @param withoutPicture whether the visitor asks for what may stand for a picture
   * @param platform where the page says that it runs, if it says so
   * @param escalation what a doubted attempt was answered with, or its record; if there was one
   */
  public record Order(
      Claims claims,
      Optional<String> userCertifyId,
      Optional<String> sceneToken,
      boolean withoutPicture,
      Optional<Platform> platform,
      Optional<String> escalation,
      Optional<String> deviceToken,
      Visit visit) {}

  /** Why nothing is issued. */
  public enum Refusal {
    /** No account fits what the request says, or two of its claims disagree. */
    UNKNOWN_ACCOUNT,
    ACCOUNT_SUSPENDED,
    /** No such scene in this account. */
    UNKNOWN_SCENE,
    /** A {@code UserCertifyId} that is not the account's prefix and ten letters or digits. */
    MALFORMED_CERTIFY_ID,
    /** Too many challenges for one address block: somebody collects pictures. */
    ADDRESS_RATE,
    /** The account's challenges a second are used up. */
    ACCOUNT_RATE,
    /** No picture can be made now without queueing. */
    PICTURES_BUSY;

    /**
     * Whether it befell a visitor who did nothing to bring it about. One address' rate does not
     * count: whoever wants to be refused only has to ask often enough.
     */
    boolean isTrouble() {
      return switch (this) {
        case ACCOUNT_RATE, PICTURES_BUSY -> true;
        case UNKNOWN_ACCOUNT,
            ACCOUNT_SUSPENDED,
            UNKNOWN_SCENE,
            MALFORMED_CERTIFY_ID,
            ADDRESS_RATE ->
            false;
      };
    }
  }

  /** What comes of an order. */
  public sealed interface Outcome {}

  /**
   * A challenge.
   *
   * @param puzzle the picture, for a form that has one
   * @param work what the visitor's browser must compute
   * @param leastWait how long from now on it is not accepted
   * @param sealedRecord to be handed back with the attempt
   */
  public record Issued(
      String certifyId,
      Form form,
      Optional<Puzzle> puzzle,
      Work work,
      Duration leastWait,
      String sealedRecord)
      implements Outcome {}

  /**
   * Nothing was issued.
   *
   * @param retryAfter when to try again; zero where trying again does not help
   */
  public record Refused(Refusal reason, Duration retryAfter) implements Outcome {}

  /**
   * Issues a challenge, or says why not. The address is counted before the account, so that one
   * flood can't use up everybody's quota.
   */
  public Outcome issue(Order order) {
    Directory now = directory.get();
    Optional<Account> account = order.claims().account(now);
    if (account.isEmpty()) {
      return refused(Refusal.UNKNOWN_ACCOUNT);
    }
    if (!account.get().active()) {
      return refused(Refusal.ACCOUNT_SUSPENDED);
    }
    Optional<Scene> scene = order.claims().scene(now, account.get());
    if (scene.isEmpty()) {
      return refused(Refusal.UNKNOWN_SCENE);
    }
    if (order.userCertifyId().filter(id -> !CertifyId.isChosenBy(account.get(), id)).isPresent()) {
      return refused(Refusal.MALFORMED_CERTIFY_ID);
    }
    return watched(
        scene.get(),
        () ->
            throttled(order.visit(), account.get())
                .orElseGet(() -> issue(order, account.get(), scene.get())));
  }

  /** Notes it when a well-formed order fails through no fault of its own. */
  private Outcome watched(Scene scene, Supplier<Outcome> work) {
    try {
      Outcome outcome = work.get();
      if (outcome instanceof Refused refused && refused.reason().isTrouble()) {
        failures.note(scene);
      }
      return outcome;
    } catch (RuntimeException e) {
      failures.note(scene);
      throw e;
    }
  }

  private Optional<Outcome> throttled(Visit visit, Account account) {
    return exhausted(addressLimit.take(AddressBlock.of(visit.address())), Refusal.ADDRESS_RATE)
        .or(() ->
            exhausted(
                accountLimit.take(account.prefix(), Kind.CLIENT, account.clientQps()),
                Refusal.ACCOUNT_RATE));
  }

  private static Optional<Outcome> exhausted(Allowance allowance, Refusal reason) {
    return switch (allowance) {
      case Granted _ -> Optional.empty();
      case Exhausted(long seconds) -> Optional.of(new Refused(reason, Duration.ofSeconds(seconds)));
    };
  }

  private Outcome issue(Order order, Account account, Scene scene) {
    Optional<SecondLook> again =
        escalations
            .accept(order.escalation(), account, scene)
            .map(look -> order.withoutPicture() ? look.withoutPicture() : look);
    Rush rush = traffic.around(scene, account, order.visit(), order.deviceToken());
    Form form =
        again
            .map(SecondLook::form)
            .orElseGet(() -> order.withoutPicture() ? Form.WAIT : Effort.form(scene, rush));
    return Exercise.of(form, pictures)
        .<Outcome>map(exercise -> issue(order, account, scene, exercise, rush, again))
        .orElseGet(() -> new Refused(Refusal.PICTURES_BUSY, Duration.ofSeconds(1)));
  }

  private Issued issue(
      Order order,
      Account account,
      Scene scene,
      Exercise exercise,
      Rush rush,
      Optional<SecondLook> again) {
    SpentId id = new SpentId(SpentId.Kind.ATTEMPT, secret.nextLong(), secret.nextLong());
    Effort effort = effort(scene, exercise.form(), order.visit(), rush, again.isPresent());
    Work work = new Work(effort.bits(), id.high(), id.low(), secret.nextLong(), secret.nextLong());
    Challenge challenge =
        new Challenge(
            id,
            order
                .userCertifyId()
                .or(() -> again.map(SecondLook::certifyId))
                .orElseGet(() -> CertifyId.random(secret)),
            scene.id(),
            exercise.form(),
            exercise.answer(),
            clock.instant(),
            work,
            effort.leastWait(),
            vouching.vouches(order.sceneToken(), account, scene),
            again.filter(SecondLook::settles).isPresent(),
            order.platform().filter(where -> !scene.method().admits(where)).isPresent(),
            scene.version(),
            order.visit());
    String sealed = sealing.seal(account.prefix(), challenge);
    return new Issued(
        challenge.certifyId(),
        exercise.form(),
        exercise.puzzle(),
        work,
        challenge.leastWait(),
        sealed);
  }

  private Effort effort(Scene scene, Form form, Visit visit, Rush rush, boolean isDoubted) {
    return form == Form.WAIT
        ? Effort.ofWait(scene, rush, traffic.waits(scene, visit), isDoubted)
        : Effort.of(scene, rush, isDoubted);
  }

  private static Refused refused(Refusal reason) {
    return new Refused(reason, Duration.ZERO);
  }
}
