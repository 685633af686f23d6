package dev.stile.assessment;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.stile.signal.Browser;
import dev.stile.signal.Signal;
import dev.stile.signal.Signal.Read;
import dev.stile.signal.Signal.Unread;
import dev.stile.signal.Signals;
import dev.stile.signal.Value;
import dev.stile.signal.Value.Amount;
import dev.stile.signal.Value.Flag;
import dev.stile.signal.Value.Listed;
import dev.stile.signal.Value.None;
import dev.stile.signal.Value.Single;
import dev.stile.signal.Value.Text;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a client says of itself, it is judged and nothing fails. */
class HostileSignalsTest {
  private static final List<String> NAMES = List.copyOf(Shapes.BY_NAME.keySet());

  @Property(tries = 300)
  void noSignalsMakeTheCheckFail(@ForAll("signals") Signals signals) {
    Seen seen = new Seen(Browser.ORDINARY);
    seen.signals = signals;
    assertThatCode(seen::reasons).doesNotThrowAnyException();
  }

  @Property(tries = 300)
  void noHeaderMakesTheCheckFail(@ForAll String userAgent) {
    assertThatCode(new Seen(Browser.ORDINARY.calling(userAgent))::reasons)
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<Signals> signals() {
    return Arbitraries.maps(Arbitraries.of(NAMES), reading()).map(Signals::new);
  }

  private static Arbitrary<Signal> reading() {
    Duration took = Duration.ofMillis(1);
    Arbitrary<Signal> read = value().map(value -> new Read(value, took));
    Arbitrary<Signal> unread = text().map(why -> new Unread(why, took));
    return Arbitraries.oneOf(List.of(read, read, read, unread));
  }

  private static Arbitrary<Value> value() {
    Arbitrary<Value> list = single().list().ofMaxSize(12).map(Listed::new);
    Arbitrary<Value> one = single().map(value -> value);
    return Arbitraries.oneOf(List.of(list, one, Arbitraries.just(new None())));
  }

  private static Arbitrary<Single> single() {
    Arbitrary<Single> amount = Arbitraries.doubles().map(Amount::new);
    Arbitrary<Single> flag = Arbitraries.of(true, false).map(Flag::new);
    Arbitrary<Single> words = text().map(Text::new);
    return Arbitraries.oneOf(List.of(amount, flag, words));
  }

  /** Any text, or one that rules look for with something strange around it. */
  private static Arbitrary<String> text() {
    Arbitrary<String> known =
        Arbitraries.of(
            "Chrome/99999999999.",
            "Firefox/.",
            "Chromium ",
            "Europe/Berlin",
            "(undefined)",
            "Version/1. Safari/",
            "Android Mobile",
            "CrOS",
            "\uD800",
            "Chrome/9999.0");
    return Arbitraries.oneOf(
        List.of(Arbitraries.strings().ofMaxLength(64), known, known.map(text -> text + "\u0000")));
  }
}
