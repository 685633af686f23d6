package dev.stile.limit;

import java.util.random.RandomGenerator;

/**
 * SipHash-2-4 under a random key. Who does not know the key cannot choose addresses that meet a
 * victim's in the {@link SlidingWindows}. Immutable, allocates nothing.
 *
 * @see <a href="https://www.aumasson.jp/siphash/siphash.pdf">Aumasson, Bernstein: SipHash</a>
 */
final class KeyedHash {
  private final long key0;
  private final long key1;

  /**
   * @param random must be unpredictable: a {@code SecureRandom}
   */
  KeyedHash(RandomGenerator random) {
    this(random.nextLong(), random.nextLong());
  }

  KeyedHash(long key0, long key1) {
    this.key0 = key0;
    this.key1 = key1;
  }

  /** The hash of a text in a domain; texts of different domains are different keys. */
  long hash(long domain, String text) {
    long hash = hash(domain, text.length());
    for (int i = 0; i < text.length(); i++) {
      hash = hash(hash, text.charAt(i));
    }
    return hash;
  }

  /** The hash of a message of sixteen bytes, given as two little-endian words. */
  long hash(long first, long second) {
    long v0 = key0 ^ 0x736f_6d65_7073_6575L;
    long v1 = key1 ^ 0x646f_7261_6e64_6f6dL;
    long v2 = key0 ^ 0x6c79_6765_6e65_7261L;
    long v3 = key1 ^ 0x7465_6462_7974_6573L;
    long lengthBlock = 16L << 56;
    for (int step = 0; step < 4; step++) {
      long word =
          switch (step) {
            case 0 -> first;
            case 1 -> second;
            case 2 -> lengthBlock;
            default -> 0;
          };
      v2 ^= step == 3 ? 0xff : 0;
      v3 ^= word;
      for (int round = step == 3 ? 4 : 2; round > 0; round--) {
        v0 += v1;
        v2 += v3;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v1;
        v0 += v3;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 = Long.rotateLeft(v2, 32);
      }
      v0 ^= word;
    }
    return v0 ^ v1 ^ v2 ^ v3;
  }
}
