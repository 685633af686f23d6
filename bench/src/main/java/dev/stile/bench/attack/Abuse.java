package dev.stile.bench.attack;

import dev.stile.bench.attack.Abuser.Passed;
import dev.stile.bench.call.Work;
import dev.stile.bench.movement.Physics;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What can be done with what a visitor is given. */
enum Abuse {
  RECORD_REPLAYED("a record answered twice") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Passed passed = abuser.pass();
      return secondOf(abuser, passed.posed(), abuser.forge(passed.posed()));
    }
  },
  RECORD_AT_ONCE("a record answered six times at once") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Posed posed = abuser.ask();
      Forged forged = abuser.forge(posed);
      return beyondOne(abuser.atOnce(() -> abuser.visitor().answer(posed, forged).code()));
    }
  },
  RECORD_IN_BOTH_STYLES("a record answered in style V3, then in V2") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Posed posed = abuser.pass().posed();
      return ending(abuser.visitor().redeemAttempt(posed, abuser.forge(posed)));
    }
  },
  RECORD_ALTERED("a record with a character changed") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Posed posed = abuser.ask();
      return secondOf(abuser, posed, abuser.forge(posed.with(abuser.altered(posed.record()))));
    }
  },
  RECORD_SHARED("the record of another challenge") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Posed one = abuser.ask();
      Posed other = abuser.ask();
      return secondOf(abuser, one, abuser.forge(other));
    }
  },
  RECORD_OF_OTHER_SCENE("the record of another scene") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Posed posed = abuser.ask();
      return secondOf(abuser, posed.at(abuser.otherScene()), abuser.forge(posed));
    }
  },
  WORK_SHARED("the work of another challenge") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      String solved = Work.solve(abuser.ask().work());
      return worked(abuser, solved);
    }
  },
  WORK_SKIPPED("no work") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      return worked(abuser, "");
    }
  },
  WORK_GUESSED("numbers in place of work") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      return worked(abuser, "0.1.2.3.4.5.6.7");
    }
  },
  TICKET_REPLAYED("a ticket redeemed twice") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Passed passed = abuser.pass();
      abuser.visitor().redeem(passed.posed(), passed.ticket());
      return ending(abuser.visitor().redeem(passed.posed(), passed.ticket()));
    }
  },
  TICKET_AT_ONCE("a ticket redeemed six times at once") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Passed passed = abuser.pass();
      return beyondOne(
          abuser.atOnce(() -> abuser.visitor().redeem(passed.posed(), passed.ticket())));
    }
  },
  TICKET_ALTERED("a ticket with a character changed") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Passed passed = abuser.pass();
      return ending(abuser.visitor().redeem(passed.posed(), abuser.altered(passed.ticket())));
    }
  },
  TICKET_SHARED("a ticket redeemed for another scene") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Passed passed = abuser.pass();
      Posed elsewhere = passed.posed().at(abuser.otherScene());
      return ending(abuser.visitor().redeem(elsewhere, passed.ticket()));
    }
  },
  RECORD_AS_TICKET("a record redeemed as a ticket") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Posed posed = abuser.ask();
      return ending(abuser.visitor().redeem(posed, posed.record()));
    }
  },
  NONCE_REUSED("a second ticket under a used nonce") {
    @Override
    Ending commit(Abuser abuser) throws IOException, InterruptedException {
      Passed one = abuser.pass();
      Passed other = abuser.pass();
      String nonce = UUID.randomUUID().toString();
      redeem(abuser, one, nonce);
      return ending(redeem(abuser, other, nonce));
    }
  };

  private final String about;

  Abuse(String about) {
    this.about = about;
  }

  String about() {
    return about;
  }

  /** What comes of doing it once. */
  abstract Ending commit(Abuser abuser) throws IOException, InterruptedException;

  private static Ending ending(String code) {
    return new Ending(code, Ending.lets(code));
  }

  private static Ending secondOf(Abuser abuser, Posed posed, Forged forged)
      throws IOException, InterruptedException {
    return ending(abuser.visitor().answer(posed, forged).code());
  }

  /** One of them is due to him. */
  private static Ending beyondOne(List<String> codes) {
    List<String> told = codes.stream().sorted().distinct().toList();
    return new Ending(String.join(" and ", told), codes.stream().filter(Ending::lets).count() > 1);
  }

  private static Ending worked(Abuser abuser, String solution)
      throws IOException, InterruptedException {
    Posed posed = abuser.ask();
    Drag drag = Drag.generated(Physics.STROKES, posed, new SplittableRandom(1));
    Forged forged =
        WidgetReply.of(posed.question()).cover(Forged.of(posed, solution, drag, Signals.COPIED));
    return secondOf(abuser, posed, forged);
  }

  private static String redeem(Abuser abuser, Passed passed, String nonce)
      throws IOException, InterruptedException {
    Posed posed = passed.posed();
    return abuser.visitor().redeem(posed.scene(), posed.certifyId(), passed.ticket(), nonce);
  }
}
