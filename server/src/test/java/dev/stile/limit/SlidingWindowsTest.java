package dev.stile.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.SpinRace;
import dev.stile.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SlidingWindowsTest {
  private static final Duration WINDOW = Duration.ofSeconds(10);

  /** Where a window begins. */
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private static final long KEY = 0x1234_5678_9abc_def0L;
  private static final long OTHER = 0xfedc_ba98_7654_3210L;

  private final TestClock clock = new TestClock(START);
  private final SlidingWindows windows = new SlidingWindows(clock, WINDOW, 1 << 12);

  private int granted(long key, int limit, int calls) {
    return granted(windows, key, limit, calls);
  }

  private static int granted(SlidingWindows windows, long key, int limit, int calls) {
    return (int) IntStream.range(0, calls).filter(i -> windows.tryAcquire(key, limit) == 0).count();
  }

  @Test
  void theLimitIsGrantedAndNotOneMore() {
    assertThat(granted(KEY, 200, 200)).isEqualTo(200);
    assertThat(granted(KEY, 200, 1)).isZero();
    assertThat(granted(OTHER, 200, 201)).isEqualTo(200);
  }

  @Test
  void afterTheWindowCallsComeBackOneByOne() {
    granted(KEY, 200, 200);
    clock.advance(WINDOW);
    assertThat(granted(KEY, 200, 1)).isZero();
    clock.advance(WINDOW.dividedBy(4));
    assertThat(granted(KEY, 200, 200)).isEqualTo(50);
    clock.advance(WINDOW.dividedBy(4));
    assertThat(granted(KEY, 200, 200)).isEqualTo(50);
  }

  @Test
  void afterTwoWindowsOfSilenceAllIsForgotten() {
    granted(KEY, 200, 200);
    clock.advance(WINDOW.multipliedBy(2));
    assertThat(granted(KEY, 200, 201)).isEqualTo(200);
  }

  @Test
  void aRefusedCallIsNotCounted() {
    granted(KEY, 200, 100_000);
    clock.advance(WINDOW.plus(WINDOW.dividedBy(2)));
    assertThat(granted(KEY, 200, 200)).isEqualTo(100);
  }

  @Test
  void lookingIsNotCounting() {
    for (int i = 0; i < 10; i++) {
      assertThat(windows.waitMillis(KEY, 1)).isZero();
    }
    assertThat(windows.tryAcquire(KEY, 1)).isZero();
    assertThat(windows.waitMillis(KEY, 1)).isPositive();
  }

  @Test
  void aLimitOfNothingGrantsNothing() {
    assertThat(windows.tryAcquire(KEY, 0)).isPositive();
    assertThat(windows.tryAcquire(KEY, -1)).isPositive();
  }

  @Test
  void millionsOfCallsFitAWindow() {
    assertThat(granted(KEY, 3_000_000, 3_000_001)).isEqualTo(3_000_000);
    clock.advance(WINDOW.plusSeconds(5));
    assertThat(granted(KEY, 3_000_000, 1_500_001)).isEqualTo(1_500_000);
  }

  @Test
  void aClockSetBackGivesAFreshAllowanceNotALongRefusal() {
    granted(KEY, 200, 200);
    clock.advance(Duration.ofDays(-1));
    assertThat(granted(KEY, 200, 201)).isEqualTo(200);
  }

  @Property
  void theWaitIsExactlyAsLongAsNeeded(
      @ForAll @IntRange(min = 1, max = 300) int limit,
      @ForAll @IntRange(max = 400) int before,
      @ForAll @IntRange(max = 19_999) int laterMillis) {
    TestClock ownClock = new TestClock(START.plusMillis(137));
    SlidingWindows own = new SlidingWindows(ownClock, WINDOW, 64);
    IntStream.range(0, before).forEach(i -> own.tryAcquire(KEY, limit));
    ownClock.advance(Duration.ofMillis(laterMillis));
    IntStream.range(0, 400).forEach(i -> own.tryAcquire(KEY, limit));

    long wait = own.waitMillis(KEY, limit);

    assertThat(wait).isBetween(1L, WINDOW.toMillis() * 2);
    ownClock.advance(Duration.ofMillis(wait - 1));
    assertThat(own.waitMillis(KEY, limit)).isEqualTo(1);
    ownClock.advance(Duration.ofMillis(1));
    assertThat(own.tryAcquire(KEY, limit)).isZero();
  }

  @Property(tries = 20)
  void aCrowdedSketchLetsNobodyOverTheLimit(@ForAll Random random) {
    // Far fewer cells than keys: every estimate is too large, and none may be too small.
    SlidingWindows crowded = new SlidingWindows(clock, WINDOW, 256);
    int[] granted = new int[2_000];
    for (int call = 0; call < 100_000; call++) {
      int caller = random.nextInt(granted.length);
      if (crowded.tryAcquire(keyOf(caller), 20) == 0) {
        granted[caller]++;
      }
    }
    assertThat(IntStream.of(granted).max().orElseThrow()).isBetween(1, 20);
  }

  @Test
  void twoRacersTogetherGetJustTheLimit() {
    SlidingWindows large = new SlidingWindows(clock, WINDOW, 1 << 20);
    int[] one = new int[SpinRace.ROUNDS];
    int[] other = new int[SpinRace.ROUNDS];
    SpinRace.run(
        round -> one[round] = granted(large, keyOf(round), 50, 50),
        round -> other[round] = granted(large, keyOf(round), 50, 50));
    for (int round = 0; round < SpinRace.ROUNDS; round++) {
      assertThat(one[round] + other[round]).as("round %d", round).isEqualTo(50);
    }
  }

  /** Some key, the same for the same number. */
  private static long keyOf(int number) {
    return new SplittableRandom(number).nextLong();
  }
}
