package dev.stile.seal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.seal.MasterKeys.MasterKey;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SealerTest {
  private static final byte[] CONTENT = "where the piece belongs".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InstantSource clock = now::get;
  private final SecureRandom random = new SecureRandom();
  private final MasterKey first = key(0);
  private final Sealer sealer = sealer(first);

  private MasterKey key(int generation) {
    byte[] secret = new byte[MasterKey.LENGTH];
    random.nextBytes(secret);
    return new MasterKey(generation, secret);
  }

  private Sealer sealer(MasterKey... keys) {
    return new Sealer(new MasterKeys(List.of(keys)), clock, random);
  }

  @Test
  void whatWasSealedOpensAgain() {
    String seal = sealer.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", seal)).hasValue(CONTENT);
  }

  @Test
  void theSameContentNeverLooksTheSame() {
    assertThat(sealer.seal(Purpose.TICKET, "abcd", CONTENT))
        .isNotEqualTo(sealer.seal(Purpose.TICKET, "abcd", CONTENT));
  }

  @Test
  void anotherPurposeOrAccountOpensNothing() {
    String seal = sealer.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    assertThat(sealer.open(Purpose.TICKET, "abcd", seal)).isEmpty();
    assertThat(sealer.open(Purpose.CHALLENGE, "abce", seal)).isEmpty();
    assertThat(sealer.open(Purpose.CHALLENGE, "", seal)).isEmpty();
  }

  @Test
  void anyChangedCharacterClosesTheSeal() {
    String seal = sealer.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    for (int at = 0; at < seal.length(); at++) {
      char other = seal.charAt(at) == 'A' ? 'B' : 'A';
      String changed = seal.substring(0, at) + other + seal.substring(at + 1);
      assertThat(sealer.open(Purpose.CHALLENGE, "abcd", changed)).as("at %d", at).isEmpty();
    }
  }

  @Test
  void anyCutClosesTheSeal() {
    String seal = sealer.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    for (int length = 0; length < seal.length(); length++) {
      assertThat(sealer.open(Purpose.CHALLENGE, "abcd", seal.substring(0, length))).isEmpty();
    }
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", seal + "A")).isEmpty();
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", seal + "=")).isEmpty();
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", "A".repeat(1_000_000))).isEmpty();
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", "\u0000 not base64")).isEmpty();
  }

  @Test
  void yesterdaysSealsOpenUntilTheirChallengesAreOver() {
    now.set(Instant.parse("2026-03-01T23:59:59Z"));
    String seal = sealer.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    now.set(Instant.parse("2026-03-02T00:24:59Z"));
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", seal)).isPresent();
    now.set(Instant.parse("2026-03-02T00:25:01Z"));
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", seal)).isEmpty();
  }

  @Test
  void aSealFromTomorrowDoesNotOpen() {
    now.set(NOON.plus(Duration.ofDays(1)));
    String seal = sealer.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    now.set(NOON);
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", seal)).isEmpty();
  }

  @Test
  void aNodeWhoseClockIsAMinuteAheadIsUnderstoodAtMidnight() {
    now.set(Instant.parse("2026-03-02T00:00:00Z"));
    String seal = sealer.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    now.set(Instant.parse("2026-03-01T23:59:00Z"));
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", seal)).isPresent();
    now.set(Instant.parse("2026-03-01T23:58:59Z"));
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", seal)).isEmpty();
  }

  @Test
  void aNodeWithTheSameMasterKeyOpensWhatAnotherHasSealed() {
    String seal = sealer.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    assertThat(sealer(first).open(Purpose.CHALLENGE, "abcd", seal)).hasValue(CONTENT);
    assertThat(sealer(key(0)).open(Purpose.CHALLENGE, "abcd", seal)).isEmpty();
  }

  @Test
  void afterARotationOldSealsStillOpenAndNewOnesUseTheNewKey() {
    MasterKey second = key(1);
    String old = sealer.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    Sealer rotated = sealer(first, second);
    assertThat(rotated.open(Purpose.CHALLENGE, "abcd", old)).hasValue(CONTENT);
    String young = rotated.seal(Purpose.CHALLENGE, "abcd", CONTENT);
    assertThat(sealer.open(Purpose.CHALLENGE, "abcd", young)).isEmpty();
    assertThat(sealer(second).open(Purpose.CHALLENGE, "abcd", young)).hasValue(CONTENT);
  }
}
