package dev.stile.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.TestClock;
import dev.stile.limit.AddressBlock.Width;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InitLimitTest {
  private static final AddressBlock MODEST = new AddressBlock(Width.IPV4, 0xcb00_7107L);

  private final TestClock clock = new TestClock(Instant.parse("2026-03-01T12:00:00Z"));

  private InitLimit limit(int perHour, int per10Seconds) {
    InitRates rates = new InitRates(perHour, per10Seconds);
    return new InitLimit(clock, new Random(7), () -> rates);
  }

  private static int granted(InitLimit limit, AddressBlock block, int calls) {
    int granted = 0;
    for (int i = 0; i < calls; i++) {
      granted += limit.take(block) instanceof Allowance.Granted ? 1 : 0;
    }
    return granted;
  }

  private static AddressBlock sixtyFour(long site, int number) {
    return new AddressBlock(Width.IPV6_64, site << 16 | number);
  }

  @Test
  void tenSecondsHaveTheirLimitAndTheRefusalSaysHowLong() {
    InitLimit limit = limit(12_000, 200);
    assertThat(granted(limit, MODEST, 300)).isEqualTo(200);
    assertThat(limit.take(MODEST)).isEqualTo(new Allowance.Exhausted(11));
    clock.advance(Duration.ofSeconds(11));
    assertThat(limit.take(MODEST)).isEqualTo(new Allowance.Granted());
  }

  @Test
  void anHourHasItsLimitWhateverTheTenSecondsAllow() {
    InitLimit limit = limit(12_000, 200);
    int granted = 0;
    for (int i = 0; i < 180; i++) {
      granted += granted(limit, MODEST, 200);
      clock.advance(Duration.ofSeconds(20));
    }
    assertThat(granted).isEqualTo(12_000);
  }

  @Test
  void whatOneLimitRefusesTheOtherDoesNotCount() {
    InitLimit limit = limit(250, 200);
    granted(limit, MODEST, 10_000);
    clock.advance(Duration.ofSeconds(20));
    assertThat(granted(limit, MODEST, 100)).isEqualTo(50);
  }

  @Test
  void aSiteGetsSixteenTimesTheLimitOverAllItsSixtyFours() {
    InitLimit limit = limit(12_000, 200);
    int granted = 0;
    for (int network = 0; network < 100; network++) {
      granted += granted(limit, sixtyFour(0x2001_0db8_0001L, network), 200);
    }
    assertThat(granted).isEqualTo(16 * 200);
    assertThat(granted(limit, sixtyFour(0x2001_0db8_0002L, 0), 201)).isEqualTo(200);
  }

  @Test
  void aRefusalByTheSiteCostsTheSixtyFourNothing() {
    InitLimit limit = limit(12_000, 200);
    for (int network = 1; network <= 16; network++) {
      granted(limit, sixtyFour(0x2001_0db8_0001L, network), 200);
    }
    AddressBlock late = sixtyFour(0x2001_0db8_0001L, 0);
    assertThat(granted(limit, late, 1_000)).isZero();
    clock.advance(Duration.ofSeconds(15));
    assertThat(granted(limit, late, 300)).isEqualTo(200);
  }

  @Test
  void anIpv4AddressHasNoSiteAroundIt() {
    InitLimit limit = limit(12_000, 1);
    for (long address = 0; address < 100; address++) {
      assertThat(granted(limit, new AddressBlock(Width.IPV4, address), 2)).isEqualTo(1);
    }
  }

  @Property(tries = 3)
  void aFloodOfAMillionAddressesNeitherBlocksAModestOneNorFreesAGreedyOne(
      @ForAll @IntRange(max = 1_000_000) int seed) {
    InitLimit limit = new InitLimit(clock, new Random(seed), () -> InitRates.DEFAULT);
    AddressBlock greedy = new AddressBlock(Width.IPV4, 0xcb00_7108L);
    Random random = new Random(seed);
    int modestlyGranted = 0;
    int greedilyGranted = 0;
    for (int i = 0; i < 1_000_000; i++) {
      limit.take(sixtyFour(random.nextLong() >>> 16, i & 0xffff));
      if (i % 10_000 == 0) {
        modestlyGranted += granted(limit, MODEST, 1);
        greedilyGranted += granted(limit, greedy, 10);
      }
    }
    assertThat(modestlyGranted).isEqualTo(100);
    assertThat(greedilyGranted).isBetween(190, 200);
  }
}
