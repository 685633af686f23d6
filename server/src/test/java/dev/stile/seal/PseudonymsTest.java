package dev.stile.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PseudonymsTest {
  private final Pseudonyms names = new Pseudonyms(new byte[32]);

  @Test
  void equalNamesHaveEqualHashesUnderOneSecretOnly() {
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(names.of("device", "x")).isEqualTo(new Pseudonyms(new byte[32]).of("device", "x"));
    assertThat(names.of("device", "x")).isNotEqualTo(new Pseudonyms(other).of("device", "x"));
  }

  @Test
  void whereOnePartEndsAndTheNextBeginsCounts() {
    assertThat(names.of("ab", "c")).isNotEqualTo(names.of("a", "bc"));
  }
}
