package dev.stile.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
  @Test
  void itIsTheReferenceSipHash() {
    // The published vector for the key 00..0f and the message 00..0f.
    KeyedHash reference = new KeyedHash(0x0706_0504_0302_0100L, 0x0f0e_0d0c_0b0a_0908L);
    assertThat(reference.hash(0x0706_0504_0302_0100L, 0x0f0e_0d0c_0b0a_0908L))
        .isEqualTo(0x3f2a_cc7f_57c2_9bdbL);
  }

  @Test
  void keysDomainsAndTextsAreApart() {
    KeyedHash one = new KeyedHash(new Random(1));
    KeyedHash two = new KeyedHash(new Random(2));
    assertThat(
            new long[] {
              one.hash(0, "abcd"), one.hash(1, "abcd"), one.hash(0, "abdc"), two.hash(0, "abcd")
            })
        .doesNotHaveDuplicates();
    assertThat(one.hash(0, "abcd")).isEqualTo(one.hash(0, "abcd"));
  }
}
