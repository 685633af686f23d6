package dev.stile.policy;

import dev.stile.assessment.Assessment;
import dev.stile.assessment.Kind;
import dev.stile.assessment.Reason;
import dev.stile.assessment.Task;
import dev.stile.limit.AddressBlock;
import dev.stile.limit.Frequency;
import dev.stile.limit.Tally;
import dev.stile.policy.Ruling.LetIn;
import dev.stile.policy.Verdict.FailReason;
import dev.stile.policy.Verdict.PassReason;
import dev.stile.scene.Action;
import dev.stile.scene.Policy;
import dev.stile.scene.RateRule;
import dev.stile.scene.Scene;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an attempt must get past, in this order: cheap before dear. A gate decides or says nothing;
 * it is never a weight in a sum, because a sum lets a program buy one failure off with another
 * success.
 */
enum Gate {
  ENCRYPTION {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.refuseIf(
          scene.encryption().isRequired() && !evidence.isVouchedFor(), FailReason.NOT_VOUCHED_FOR);
    }
  },
  TEST_MODE {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return switch (scene.status()) {
        case RELEASE -> Ruling.NOTHING;
        case TEST_PASS -> new LetIn(PassReason.TEST_MODE);
        case TEST_FAIL -> Ruling.refuseIf(true, FailReason.TEST_MODE);
        case TEST_ESCALATE_PASS -> afterEscalation(evidence, new LetIn(PassReason.TEST_MODE));
        case TEST_ESCALATE_FAIL ->
            afterEscalation(evidence, Ruling.refuseIf(true, FailReason.TEST_MODE));
        case TEST_ESCALATE ->
            afterEscalation(
                evidence,
                evidence.isAnswerRight()
                    ? new LetIn(PassReason.TEST_MODE)
                    : Ruling.refuseIf(true, FailReason.WRONG_ANSWER));
      };
    }
  },
  PLATFORM {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.refuseIf(evidence.isMisplaced(), FailReason.WRONG_PLATFORM);
    }
  },
  WORK {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.refuseIf(
          !evidence.work().isSolvedBy(evidence.observation().submission().work()),
          FailReason.WORK_NOT_DONE);
    }
  },
  BLOCK_LIST {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.refuseIf(Listing.holds(policy.blocked(), evidence), FailReason.BLOCKED);
    }
  },
  ALLOW_LIST {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Listing.holds(policy.allowed(), evidence)
          ? new LetIn(PassReason.ALLOWED)
          : Ruling.NOTHING;
    }
  },
  PAGE {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.objectIf(
          !PageCheck.isAllowed(policy.pages(), evidence.observation()),
          FailReason.WRONG_PAGE,
          policy.pages().action());
    }
  },
  VIRTUAL_DEVICE {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.on(
          findings.of(Kind.VIRTUAL_DEVICE), FailReason.VIRTUAL_DEVICE, policy.virtualDevices());
    }
  },
  ADDRESS_RATE {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      RateRule ofWaits = policy.waitRate();
      if (evidence.waits().filter(waits -> isAddressOver(waits, ofWaits)).isPresent()) {
        return Ruling.refuseIf(true, FailReason.ADDRESS_RATE);
      }
      RateRule rule = policy.addressRate();
      return Ruling.objectIf(
          isAddressOver(evidence.frequency(), rule),
          FailReason.ADDRESS_RATE,
          action(rule, policy, evidence));
    }
  },
  DEVICE_RATE {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      // What only looks like one device may be a whole fleet of the same model behind one address.
      int factor = evidence.device().isCertain() ? 1 : policy.fleetFactor();
      RateRule ofWaits = policy.waitRate().halved();
      if (evidence.waits().filter(waits -> isOver(waits.device(), ofWaits, factor)).isPresent()) {
        return Ruling.refuseIf(true, FailReason.DEVICE_RATE);
      }
      RateRule rule = policy.deviceRate();
      boolean isOver = isOver(evidence.frequency().device(), rule, factor);
      return Ruling.objectIf(isOver, FailReason.DEVICE_RATE, action(rule, policy, evidence));
    }
  },
  SCRIPTED_INPUT {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.on(
          findings.of(Kind.SCRIPTED_INPUT), FailReason.SCRIPTED_INPUT, policy.scriptedInput());
    }
  },
  ANSWER {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.refuseIf(!evidence.isAnswerRight(), FailReason.WRONG_ANSWER);
    }
  },
  /**
   * Asking again would not help: the one who was lured would do that, too, or the lurer for him.
   */
  TICK {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.on(findings.of(Kind.UNSEEN_TICK), FailReason.EVIDENCE, Action.REFUSE);
    }
  },
  INPUT {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      return Ruling.on(findings.of(Kind.IMPOSSIBLE_INPUT), FailReason.EVIDENCE, refusal(evidence));
    }
  },
  ASSESSMENT {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      List<Reason> found =
          Stream.of(Kind.ENVIRONMENT, Kind.BEHAVIOUR)
              .flatMap(kind -> findings.of(kind).stream())
              .toList();
      double suspicion = new Assessment(found).suspicion();
      if (suspicion < Threshold.doubt(policy.strength())) {
        return Ruling.NOTHING;
      }
      boolean isRefused =
          suspicion >= Threshold.refuse(policy.strength()) && policy.behaviour() != Action.OBSERVE;
      return Ruling.on(
          found, FailReason.EVIDENCE, isRefused ? refusal(evidence) : policy.behaviour());
    }
  },
  /**
   * Steps leave no movement to judge: who answers by many of them pays in work. Behind the
   * assessment, whose doubt asks for more than that.
   */
  KEYBOARD_RATE {
    @Override
    Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings) {
      RateRule rule = policy.keyboardRate();
      boolean isOver = evidence.keys().filter(keys -> isOver(keys, rule, 1)).isPresent();
      return Ruling.on(
          isOver ? List.of(Reason.MANY_BY_KEYBOARD) : List.of(),
          FailReason.EVIDENCE,
          rule.action());
    }
  };

  /** What this gate says. */
  abstract Ruling rule(Scene scene, Policy policy, Evidence evidence, Findings findings);

  /** In test mode the silent check leads on, and only what is done then has a result. */
  private static Ruling afterEscalation(Evidence evidence, Ruling result) {
    return evidence.observation().task() == Task.NOTHING
        ? Ruling.objectIf(true, FailReason.TEST_MODE, Action.STEP_UP)
        : result;
  }

  /** Who was asked nothing, or but for a click, is asked before evidence refuses him. */
  private static Action refusal(Evidence evidence) {
    return switch (evidence.observation().task()) {
      case NOTHING, TICK -> Action.STEP_UP;
      case DRAG, WAIT -> Action.REFUSE;
    };
  }

  private static boolean isAddressOver(Frequency frequency, RateRule rule) {
    return isOver(frequency.address(), rule, 1)
        || frequency
            .site()
            .filter(site -> isOver(site, rule, AddressBlock.SITE_FACTOR))
            .isPresent();
  }

  private static boolean isOver(Tally tally, RateRule rule, int factor) {
    return tally.hour() > (long) rule.perHour() * factor
        || tally.day() > (long) rule.perDay() * factor;
  }

  /** A visitor with a good history behind a busy address is asked again where the scene says so. */
  private static Action action(RateRule rule, Policy policy, Evidence evidence) {
    boolean isSpared = policy.sparesKnown() && evidence.device().isGood();
    return isSpared && rule.action() == Action.REFUSE ? Action.STEP_UP : rule.action();
  }
}
