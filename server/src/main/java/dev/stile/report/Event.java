package dev.stile.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that was decided about a visitor, as it is kept for whoever asks why. Decisions and
 * reasons stand here by their stable names, so that an event outlives the version that wrote it.
 *
 * <p>No answer, no secret, no track and no signal is part of it; addresses and devices are keyed
 * hashes.
 */
public sealed interface Event {
  /** Whom it concerns, and what was answered. */
  Call call();

  /**
   * Whether it has cost its sender a challenge of his own. Of all others he can cause any number
   * for nothing, so a store keeps room from them.
   */
  boolean isEarned();

  /** Who handed an attempt in. */
  enum Style {
    /** The visitor's own page, in style V3. */
    PAGE,
    /** A business server, in style V2; and everybody who redeems. */
    BUSINESS_SERVER
  }

  /**
   * What every event begins with.
   *
   * @param requestId our own name for the request
   * @param scene its id; like the next, as it was claimed where nothing of ours supports the claim,
   *     cut to {@link #LONGEST_ID}
   * @param certifyId names the challenge, or all those of one visit
   * @param code what it comes to on the wire, whatever the visitor's side was told
   */
  record Call(
      Instant time,
      String requestId,
      String account,
      String scene,
      String certifyId,
      Style style,
      String code) {
    /** Twice what anything of ours is long. */
    public static final int LONGEST_ID = 128;

    public Call {
      scene = cut(scene);
      certifyId = cut(certifyId);
    }

    private static String cut(String id) {
      return id.substring(0, Math.min(LONGEST_ID, id.length()));
    }
  }

  /**
   * An attempt was judged.
   *
   * @param version of the scene's settings under which it was
   * @param ruling what holds
   * @param draft what the scene's draft would have ruled, where it has one
   */
  record AttemptJudged(
      Call call,
      String version,
      Ruling ruling,
      Optional<Ruling> draft,
      Manner manner,
      Visitor visitor)
      implements Event {
    @Override
    public boolean isEarned() {
      return true;
    }
  }

  /**
   * An attempt was answered without having been judged.
   *
   * @param reason by name
   */
  record AttemptNotJudged(Call call, String reason) implements Event {
    @Override
    public boolean isEarned() {
      return false;
    }
  }

  /**
   * A business server asked about a visitor.
   *
   * @param reason by name
   * @param address the visitor's, as the business server sees him, by the same name as in a {@link
   *     Visitor}; empty where it did not say
   */
  record Redemption(Call call, Outcome outcome, String reason, Optional<String> address)
      implements Event {
    /** What came of it. */
    public enum Outcome {
      /** The visitor's proof is good. */
      REDEEMED,
      /** The visitor's proof is ours, and says that he failed. */
      FAILED,
      /** The visitor's proof is ours, and he was to be asked again. */
      DOUBTED,
      /** The visitor had no proof, and was let in without. */
      FORGIVEN,
      /** The visitor's proof was not accepted. */
      REJECTED,
      /** The call was refused, whatever the proof. */
      REFUSED
    }

    @Override
    public boolean isEarned() {
      return switch (outcome) {
        case REDEEMED, FAILED, DOUBTED -> true;
        case FORGIVEN, REJECTED, REFUSED -> false;
      };
    }
  }

  /**
   * What one policy makes of an attempt.
   *
   * @param verdict by name: pass, fail or step-up
   * @param reason of the verdict, by name
   * @param suspicion how far what was found speaks for a program, 0 to 1
   * @param objections of all gates that had any, in their order
   */
  record Ruling(String verdict, String reason, double suspicion, List<Objection> objections) {
    public Ruling {
      objections = List.copyOf(objections);
    }
  }

  /**
   * What one gate objected to.
   *
   * @param reason by name
   * @param action what the policy does about it, by name
   * @param evidence what was found, by name
   */
  record Objection(String reason, String action, List<String> evidence) {
    public Objection {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * How an attempt was made.
   *
   * @param form of the challenge, by name; empty where the version that wrote it kept none
   * @param input kind of input, by name
   * @param assistive whether by a control that neither pointer nor key had touched
   * @param elapsedMs from issue to arrival
   * @param judgingMicros what judging it took
   */
  record Manner(
      Optional<String> form, String input, boolean assistive, long elapsedMs, long judgingMicros) {}

  /**
   * Who made it, as keyed hashes.
   *
   * @param address of his address: of an IPv6 address its /64
   * @param device of what his device is known by; empty when by nothing
   */
  record Visitor(String address, Optional<String> device) {}
}
