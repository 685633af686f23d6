package dev.stile.seal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stile.FuzzTarget;
import dev.stile.seal.MasterKeys.MasterKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What opens was sealed here, for that purpose and account, in that spelling. */
class SealFuzzTest implements FuzzTarget {
  private static final int LONGEST_CONTENT = 4096;
  private static final byte[] CONTENT = "where the piece belongs.".getBytes(UTF_8);
  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z"));

  /** Random numbers that are always the same, so that a kept input can be a seal. */
  private static Sealer sealer(long seed) {
    return new Sealer(new MasterKeys(List.of(key(0), key(3))), NOON, new Random(seed));
  }

  private static MasterKey key(int generation) {
    byte[] secret = new byte[MasterKey.LENGTH];
    Arrays.fill(secret, (byte) (7 - generation));
    return new MasterKey(generation, secret);
  }

  /** The one seal that a mutation may hit upon. */
  static String known() {
    return sealer(1).seal(Purpose.CHALLENGE, "shop01", CONTENT);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    opensOnlyWhatWasSealed(new String(input, ISO_8859_1));
    opensOnlyWhatWasSealed(new String(input, UTF_8));
    if (input.length > 2 && input.length < LONGEST_CONTENT) {
      opensAgainAndNotWhenAltered(input);
    }
  }

  @Override
  public void holdsOf(byte[] input) {
    fuzzerTestOneInput(input);
  }

  private static void opensOnlyWhatWasSealed(String text) {
    Sealer sealer = sealer(2);
    Optional<byte[]> opened = sealer.open(Purpose.CHALLENGE, "shop01", text);
    assertThat(opened.isPresent()).isEqualTo(text.equals(known()));
    opened.ifPresent(content -> assertThat(content).isEqualTo(CONTENT));
    assertThat(sealer.open(Purpose.TICKET, "shop01", text)).isEmpty();
    assertThat(sealer.open(Purpose.CHALLENGE, "", text)).isEmpty();
  }

  /** The first three bytes say what is altered where. */
  private static void opensAgainAndNotWhenAltered(byte[] input) {
    Sealer sealer = sealer(3);
    byte[] content = Arrays.copyOfRange(input, 3, input.length);
    String account = new String(input, 0, Math.min(input.length, 8), UTF_8);
    String seal = sealer.seal(Purpose.TICKET, account, content);
    assertThat(sealer.open(Purpose.TICKET, account, seal)).hasValue(content);
    assertThat(sealer.open(Purpose.CHALLENGE, account, seal)).isEmpty();
    assertThat(sealer.open(Purpose.TICKET, account + "x", seal)).isEmpty();
    int at = ((input[0] & 0xFF) << 8 | (input[1] & 0xFF)) % seal.length();
    char other = (char) (input[2] & 0xFF);
    if (other != seal.charAt(at)) {
      String altered = seal.substring(0, at) + other + seal.substring(at + 1);
      assertThat(sealer.open(Purpose.TICKET, account, altered)).isEmpty();
    }
    assertThat(sealer.open(Purpose.TICKET, account, seal.substring(0, at))).isEmpty();
    assertThat(sealer.open(Purpose.TICKET, account, seal + other)).isEmpty();
  }
}
